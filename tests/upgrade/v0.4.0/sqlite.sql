CREATE TABLE IF NOT EXISTS schema_version (
  namespace TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL,
  PRIMARY KEY (namespace, number));
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE definition (
  hash TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  plugin TEXT NOT NULL,
  plugin_version TEXT,
  first_seen BIGINT NOT NULL
);
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  definition TEXT NOT NULL REFERENCES definition (hash),
  issuer TEXT NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  deadline BIGINT,
  fields TEXT NOT NULL,
  audience TEXT,
  count BIGINT,
  digest TEXT,
  mark TEXT NOT NULL DEFAULT '',
  made BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  released_at BIGINT,
  reason TEXT
);
CREATE INDEX task_issuer ON task (issuer, id);
CREATE INDEX task_state ON task (state, id);
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  task BIGINT NOT NULL REFERENCES task (id),
  assignee TEXT NOT NULL,
  path TEXT NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  times TEXT NOT NULL,
  data TEXT NOT NULL,
  voided_at BIGINT,
  void_reason TEXT,
  UNIQUE (task, assignee)
);
CREATE INDEX assignment_place ON assignment (task, path);
CREATE INDEX assignment_inbox ON assignment (assignee, task);
CREATE TABLE roster (
  task BIGINT NOT NULL,
  assignee TEXT NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (task, assignee)
) WITHOUT ROWID;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  seq BIGINT UNIQUE,
  task BIGINT,
  assignment BIGINT,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  acting_for TEXT,
  key TEXT,
  digest TEXT,
  cause BIGINT,
  at BIGINT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (actor, key)
);
CREATE INDEX event_assignment ON event (assignment);
CREATE INDEX event_task ON event (task) WHERE assignment IS NULL;
CREATE INDEX event_fresh ON event (id) WHERE seq IS NULL;
CREATE TABLE tally (
  task BIGINT NOT NULL,
  parent TEXT NOT NULL,
  state TEXT NOT NULL,
  node TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (task, parent, state, node)
) WITHOUT ROWID;
CREATE TABLE job (
  key TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject BIGINT,
  due BIGINT NOT NULL,
  lease BIGINT NOT NULL DEFAULT 0,
  owner TEXT,
  tries BIGINT NOT NULL DEFAULT 0,
  last_error TEXT,
  data TEXT NOT NULL,
  mark TEXT NOT NULL DEFAULT ''
);
CREATE INDEX job_due ON job (due);
CREATE INDEX job_subject ON job (subject);
CREATE TABLE slot (
  hash TEXT NOT NULL,
  state TEXT NOT NULL,
  slot BIGINT NOT NULL,
  CONSTRAINT a_workflow_with_tasks_here_has_more_than_31_states CHECK (slot <= 31),
  PRIMARY KEY (hash, state)
);
INSERT INTO slot (hash, state, slot)
SELECT d.hash, states.key, row_number() OVER (PARTITION BY d.hash ORDER BY states.key)
FROM definition d, json_each(d.body, '$.states') AS states WHERE d.hash IN (SELECT definition FROM task);
ALTER TABLE tally RENAME TO tally_by_state;
CREATE TABLE tally (
  task BIGINT NOT NULL,
  parent TEXT NOT NULL,
  node TEXT NOT NULL,
  s0 INTEGER NOT NULL DEFAULT 0, s1 INTEGER NOT NULL DEFAULT 0, s2 INTEGER NOT NULL DEFAULT 0,
  s3 INTEGER NOT NULL DEFAULT 0, s4 INTEGER NOT NULL DEFAULT 0, s5 INTEGER NOT NULL DEFAULT 0,
  s6 INTEGER NOT NULL DEFAULT 0, s7 INTEGER NOT NULL DEFAULT 0, s8 INTEGER NOT NULL DEFAULT 0,
  s9 INTEGER NOT NULL DEFAULT 0, s10 INTEGER NOT NULL DEFAULT 0, s11 INTEGER NOT NULL DEFAULT 0,
  s12 INTEGER NOT NULL DEFAULT 0, s13 INTEGER NOT NULL DEFAULT 0, s14 INTEGER NOT NULL DEFAULT 0,
  s15 INTEGER NOT NULL DEFAULT 0, s16 INTEGER NOT NULL DEFAULT 0, s17 INTEGER NOT NULL DEFAULT 0,
  s18 INTEGER NOT NULL DEFAULT 0, s19 INTEGER NOT NULL DEFAULT 0, s20 INTEGER NOT NULL DEFAULT 0,
  s21 INTEGER NOT NULL DEFAULT 0, s22 INTEGER NOT NULL DEFAULT 0, s23 INTEGER NOT NULL DEFAULT 0,
  s24 INTEGER NOT NULL DEFAULT 0, s25 INTEGER NOT NULL DEFAULT 0, s26 INTEGER NOT NULL DEFAULT 0,
  s27 INTEGER NOT NULL DEFAULT 0, s28 INTEGER NOT NULL DEFAULT 0, s29 INTEGER NOT NULL DEFAULT 0,
  s30 INTEGER NOT NULL DEFAULT 0, s31 INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (task, parent, node)
) WITHOUT ROWID;
INSERT INTO tally (task, parent, node,
  s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15,
  s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31)
SELECT task, parent, node,
  sum(CASE WHEN slot = 0 THEN n ELSE 0 END), sum(CASE WHEN slot = 1 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 2 THEN n ELSE 0 END), sum(CASE WHEN slot = 3 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 4 THEN n ELSE 0 END), sum(CASE WHEN slot = 5 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 6 THEN n ELSE 0 END), sum(CASE WHEN slot = 7 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 8 THEN n ELSE 0 END), sum(CASE WHEN slot = 9 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 10 THEN n ELSE 0 END), sum(CASE WHEN slot = 11 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 12 THEN n ELSE 0 END), sum(CASE WHEN slot = 13 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 14 THEN n ELSE 0 END), sum(CASE WHEN slot = 15 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 16 THEN n ELSE 0 END), sum(CASE WHEN slot = 17 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 18 THEN n ELSE 0 END), sum(CASE WHEN slot = 19 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 20 THEN n ELSE 0 END), sum(CASE WHEN slot = 21 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 22 THEN n ELSE 0 END), sum(CASE WHEN slot = 23 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 24 THEN n ELSE 0 END), sum(CASE WHEN slot = 25 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 26 THEN n ELSE 0 END), sum(CASE WHEN slot = 27 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 28 THEN n ELSE 0 END), sum(CASE WHEN slot = 29 THEN n ELSE 0 END),
  sum(CASE WHEN slot = 30 THEN n ELSE 0 END), sum(CASE WHEN slot = 31 THEN n ELSE 0 END)
FROM (
  SELECT old.task, old.parent, old.node, old.n, CASE WHEN old.state = 'void' THEN 0 ELSE known.slot END AS slot
  FROM tally_by_state old JOIN task t ON t.id = old.task
  LEFT JOIN slot known ON known.hash = t.definition AND known.state = old.state
) AS placed
GROUP BY task, parent, node;
DROP TABLE tally_by_state;
DROP TABLE slot;
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('fdycore', 1, 'init', '50aae233e1d00f432f11a8b9ede9977666cbc1bedc59f21286fa774120a0f392', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('fdycore', 2, 'tally_columns', '7872ae52c467aa78161666d1b402e41285fe13db262489ebd1103bb1becc760f', 1772413200000000);
INSERT INTO setting (name, value) VALUES ('tally_depth', '2');
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('48997d88c01c2924665ce1f890b9972bb7e60ce48f3f87423f18eaa911d10b25', 'live_course', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed","assigned_in":"viewed_in"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded","viewed_in":"forwarded_in"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed","forwarded_in":"finished"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded","finished":"forwarded_in"},"name":"undo"},{"by":["assignee"],"guards":["live_course.window"],"label":"签到","moves":{"assigned":"assigned_in","completed":"finished","forwarded":"forwarded_in","viewed":"viewed_in"},"name":"check_in"},{"by":["supervisor"],"fields":{"reason":{"kind":"text","label":"补签原因","max":200,"required":true}},"guards":["live_course.window_over"],"label":"补签","moves":{"assigned":"assigned_in","completed":"finished","forwarded":"forwarded_in","viewed":"viewed_in"},"name":"make_up"}],"fields":{"body":{"kind":"longtext","label":"课程介绍"},"closes_after":{"default":30,"kind":"minutes","label":"下课后多少分钟截止签到","max":1440},"ends":{"kind":"datetime","label":"下课时间"},"lecturer":{"kind":"text","label":"主讲人","max":60},"link":{"kind":"url","label":"直播链接"},"opens_before":{"default":30,"kind":"minutes","label":"开课前多少分钟开放签到","max":1440},"starts":{"kind":"datetime","label":"开课时间","required":true}},"initial":"assigned","name":"live_course","states":{"assigned":{"label":"未查看"},"assigned_in":{"label":"已签到未查看","steps":["check_in"]},"completed":{"label":"已完成待签到","steps":["forward","complete"]},"finished":{"end":"done","label":"已完成","steps":["forward","check_in","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"forwarded_in":{"label":"已签到待完成","steps":["forward","check_in"]},"viewed":{"label":"已查看"},"viewed_in":{"label":"已签到已查看","steps":["check_in"]}},"timers":[{"announce":"check_in_open","at":"opens","name":"window_opens","states":["assigned","viewed","forwarded","completed"]},{"announce":"check_in_closing","at":"closes","minutes":-10,"name":"window_closes_soon","states":["assigned","viewed","forwarded","completed"]},{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"}],"title":"就业创业直播课"}', 'live_course', '0.4.0', 1772413200000000);
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', 'policy', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded"},"name":"undo"}],"fields":{"applies_from":{"kind":"datetime","label":"施行时间"},"attachment":{"kind":"file","label":"附件"},"body":{"kind":"longtext","label":"正文"},"issued_by":{"kind":"text","label":"发文单位","max":60},"link":{"kind":"url","label":"链接"},"number":{"help":"例如：教学〔2026〕1号","kind":"text","label":"文号","max":60}},"initial":"assigned","name":"policy","states":{"assigned":{"label":"未查看"},"completed":{"end":"done","label":"已完成","steps":["forward","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"viewed":{"label":"已查看"}},"timers":[{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"},{"announce":"due_soon","at":"deadline","minutes":-180,"name":"due_in_three_hours"}],"title":"就业创业政策"}', 'notices', '0.4.0', 1772413200000000);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (1, 'live_course', '48997d88c01c2924665ce1f890b9972bb7e60ce48f3f87423f18eaa911d10b25', '/', 'ministry', 'open', 4, 1, '校招季如何选好第一份工作', NULL, '{"title":"校招季如何选好第一份工作","starts":1772449200000000,"ends":1772454600000000,"opens_before":30,"closes_after":30,"lecturer":"林晓岚"}', '{"name":"everybody","params":{}}', 20, 'fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e', 'c2-2-2-1', 20, 1772413200000000, 1772413200000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (2, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/', 'ministry', 'voided', 4, 0, '关于做好毕业生就业工作的通知', NULL, '{"title":"关于做好毕业生就业工作的通知"}', '{"name":"everybody","params":{}}', 20, 'fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e', 'c2-2-2-1', 20, 1772413200000000, 1772413200000000, '重复派发');
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (3, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/1/', 'province', 'closed', 4, 0, '关于做好毕业生就业工作的通知', NULL, '{"title":"关于做好毕业生就业工作的通知"}', '{"name":"province","params":{}}', 10, '734e3a687f47f004ce8123d892904739598d6d53bd2d734e58bbdef62bd73f23', 'c1-2-2-1', 10, 1772413200000000, 1772413200000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (4, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/', 'ministry', 'draft', 0, 0, '关于做好毕业生就业工作的通知', NULL, '{"title":"关于做好毕业生就业工作的通知"}', NULL, NULL, NULL, '', 0, 1772449200000000, NULL, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (5, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/', 'ministry', 'scheduled', 1, 0, '定时派发的通知', NULL, '{"title":"定时派发的通知"}', '{"name":"everybody","params":{}}', 20, 'fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e', '', 0, 1772449200000000, NULL, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (6, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/', 'ministry', 'releasing', 2, 0, '正在发出的通知', NULL, '{"title":"正在发出的通知"}', '{"name":"everybody","params":{}}', 20, 'fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e', '', 0, 1772449200000000, NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (1, 1, 'c1-1-0-0', '/1/101/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (2, 1, 'c1-1-1-0', '/1/101/1/', 'viewed', 2, '{"view":1772413200000000}', '{}', 1772449200000000, '不再担任辅导员');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (3, 1, 'c1-1-1-1', '/1/101/1/', 'forwarded', 2, '{"view":1772413200000000,"forward":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (4, 1, 'c1-1-2-0', '/1/101/2/', 'finished', 4, '{"view":1772413200000000,"forward":1772413200000000,"complete":1772413200000000,"check_in":1772449200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (5, 1, 'c1-1-2-1', '/1/101/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (6, 1, 'c1-2-0-0', '/1/102/', 'viewed', 1, '{"view":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (7, 1, 'c1-2-1-0', '/1/102/1/', 'forwarded', 2, '{"view":1772413200000000,"forward":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (8, 1, 'c1-2-1-1', '/1/102/1/', 'completed', 3, '{"view":1772413200000000,"forward":1772413200000000,"complete":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (9, 1, 'c1-2-2-0', '/1/102/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (10, 1, 'c1-2-2-1', '/1/102/2/', 'viewed', 1, '{"view":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (11, 1, 'c2-1-0-0', '/2/201/', 'forwarded', 2, '{"view":1772413200000000,"forward":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (12, 1, 'c2-1-1-0', '/2/201/1/', 'completed', 3, '{"view":1772413200000000,"forward":1772413200000000,"complete":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (13, 1, 'c2-1-1-1', '/2/201/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (14, 1, 'c2-1-2-0', '/2/201/2/', 'viewed', 1, '{"view":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (15, 1, 'c2-1-2-1', '/2/201/2/', 'forwarded', 2, '{"view":1772413200000000,"forward":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (16, 1, 'c2-2-0-0', '/2/202/', 'completed', 3, '{"view":1772413200000000,"forward":1772413200000000,"complete":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (17, 1, 'c2-2-1-0', '/2/202/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (18, 1, 'c2-2-1-1', '/2/202/1/', 'viewed', 1, '{"view":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (19, 1, 'c2-2-2-0', '/2/202/2/', 'forwarded', 2, '{"view":1772413200000000,"forward":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (20, 1, 'c2-2-2-1', '/2/202/2/', 'completed', 3, '{"view":1772413200000000,"forward":1772413200000000,"complete":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (21, 2, 'c1-1-0-0', '/1/101/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (22, 2, 'c1-1-1-0', '/1/101/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (23, 2, 'c1-1-1-1', '/1/101/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (24, 2, 'c1-1-2-0', '/1/101/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (25, 2, 'c1-1-2-1', '/1/101/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (26, 2, 'c1-2-0-0', '/1/102/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (27, 2, 'c1-2-1-0', '/1/102/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (28, 2, 'c1-2-1-1', '/1/102/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (29, 2, 'c1-2-2-0', '/1/102/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (30, 2, 'c1-2-2-1', '/1/102/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (31, 2, 'c2-1-0-0', '/2/201/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (32, 2, 'c2-1-1-0', '/2/201/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (33, 2, 'c2-1-1-1', '/2/201/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (34, 2, 'c2-1-2-0', '/2/201/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (35, 2, 'c2-1-2-1', '/2/201/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (36, 2, 'c2-2-0-0', '/2/202/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (37, 2, 'c2-2-1-0', '/2/202/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (38, 2, 'c2-2-1-1', '/2/202/1/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (39, 2, 'c2-2-2-0', '/2/202/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (40, 2, 'c2-2-2-1', '/2/202/2/', 'assigned', 1, '{}', '{}', 1772449200000000, '重复派发');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (41, 3, 'c1-1-0-0', '/1/101/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (42, 3, 'c1-1-1-0', '/1/101/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (43, 3, 'c1-1-1-1', '/1/101/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (44, 3, 'c1-1-2-0', '/1/101/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (45, 3, 'c1-1-2-1', '/1/101/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (46, 3, 'c1-2-0-0', '/1/102/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (47, 3, 'c1-2-1-0', '/1/102/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (48, 3, 'c1-2-1-1', '/1/102/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (49, 3, 'c1-2-2-0', '/1/102/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (50, 3, 'c1-2-2-1', '/1/102/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-1-0-0', '/1/101/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-1-1-0', '/1/101/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-1-1-1', '/1/101/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-1-2-0', '/1/101/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-1-2-1', '/1/101/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-2-0-0', '/1/102/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-2-1-0', '/1/102/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-2-1-1', '/1/102/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-2-2-0', '/1/102/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c1-2-2-1', '/1/102/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-1-0-0', '/2/201/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-1-1-0', '/2/201/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-1-1-1', '/2/201/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-1-2-0', '/2/201/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-1-2-1', '/2/201/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-2-0-0', '/2/202/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-2-1-0', '/2/202/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-2-1-1', '/2/202/1/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-2-2-0', '/2/202/2/');
INSERT INTO roster (task, assignee, path) VALUES (6, 'c2-2-2-1', '/2/202/2/');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (1, 1, 1, NULL, 'task.draft', 'ministry', NULL, 'live:draft', '4ffc0c477bc84c9f6116005f9d76b68813a49a3527f040503822c800e3b967f2', NULL, 1772413200000000, '{"type":"live_course"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (2, 2, 1, NULL, 'task.dispatch', 'ministry', NULL, 'live:dispatch', '5f280d7ce6db93f9d0737ddc70bf4bd3acfd01532b1a793a1473bd3e8683be6f', NULL, 1772413200000000, '{"count":20,"digest":"fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (3, 3, 1, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772413200000000, '{"count":20}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (4, 4, 2, NULL, 'task.draft', 'ministry', NULL, 'policy:draft', 'db162b06a5b2dfe47b674b0f48eedb45dfe862b30ecae3d6aa5ccc8c36491d20', NULL, 1772413200000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (5, 5, 2, NULL, 'task.dispatch', 'ministry', NULL, 'policy:dispatch', '8efb5d6903cf219f0cc7fa48ff411f90ae5161389f9d1dea4bc25838d4f53ccf', NULL, 1772413200000000, '{"count":20,"digest":"fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (6, 6, 2, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772413200000000, '{"count":20}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (7, 7, 3, NULL, 'task.draft', 'province', NULL, 'local:draft', 'db162b06a5b2dfe47b674b0f48eedb45dfe862b30ecae3d6aa5ccc8c36491d20', NULL, 1772413200000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (8, 8, 3, NULL, 'task.dispatch', 'province', NULL, 'local:dispatch', 'c0f178d5dfe416c0463f591cf1475f52495a589a7467b53af3cf4de7aaa0e2ad', NULL, 1772413200000000, '{"count":10,"digest":"734e3a687f47f004ce8123d892904739598d6d53bd2d734e58bbdef62bd73f23"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (9, 9, 3, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772413200000000, '{"count":10}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (10, 10, 1, 2, 'view', 'c1-1-1-0', NULL, 'view:c1-1-1-0', 'b019f9d2474977e0a6c80deb7e73ea8ea9cfce00c97f19b61d8247946ed36cf6', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (11, 11, 1, 3, 'view', 'c1-1-1-1', NULL, 'view:c1-1-1-1', '1834f25b639351df38dca9b4f717035fc21188ef518b627f8bd9669c213f0709', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (12, 12, 1, 3, 'forward', 'c1-1-1-1', NULL, 'forward:c1-1-1-1', '1a6cc63a1725c9f95722e0a412fb8b7e9e3084990f341d6e6b3b9315a570c12b', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (13, 13, 1, 4, 'view', 'c1-1-2-0', NULL, 'view:c1-1-2-0', '383c13f6e36a8e3d337c6f6ab7d5e714039ecfecc7bee4465bba43f75a028eb1', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (14, 14, 1, 4, 'forward', 'c1-1-2-0', NULL, 'forward:c1-1-2-0', 'a9ceeb157dc66610960a1d82233d02336f6f7d84867e7e5f34fda166126baccc', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (15, 15, 1, 4, 'complete', 'c1-1-2-0', NULL, 'complete:c1-1-2-0', '212ebb02d1b7997452ecf48c2918d4d8a78b057405219b93a30ae6c16c284cdd', NULL, 1772413200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (16, 16, 1, 6, 'view', 'c1-2-0-0', NULL, 'view:c1-2-0-0', '4fa760aa4e33ac2763f398d1b0e6a96edff965c5f2865ac476c79fddc9be3730', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (17, 17, 1, 7, 'view', 'c1-2-1-0', NULL, 'view:c1-2-1-0', 'cd5e5f07503beaf14be5f31045e1ceb3cc76e095a96cd1641abdace59a520050', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (18, 18, 1, 7, 'forward', 'c1-2-1-0', NULL, 'forward:c1-2-1-0', 'bb93482114b6fda14ac5b9ce69f38d65e22c4232e6a966e9cf7d6da459c6739c', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (19, 19, 1, 8, 'view', 'c1-2-1-1', NULL, 'view:c1-2-1-1', '8555c77b118f8005cbc55472089245bcf1852b4e893facaf3f561d6d4a67c5bd', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (20, 20, 1, 8, 'forward', 'c1-2-1-1', NULL, 'forward:c1-2-1-1', '12eb0ab6005e9b7456b21f668a2268a243f248481c419a6eed83aaba50ec6e75', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (21, 21, 1, 8, 'complete', 'c1-2-1-1', NULL, 'complete:c1-2-1-1', '15474613939720f41962452c525e8dbb373eba76819f3ffcbeb687ddf6b36203', NULL, 1772413200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (22, 22, 1, 10, 'view', 'c1-2-2-1', NULL, 'view:c1-2-2-1', 'ea8e0d15aba1df53f873bd062de81c9cb3fcb1ad4378be6859f25453ee140eb0', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (23, 23, 1, 11, 'view', 'c2-1-0-0', NULL, 'view:c2-1-0-0', 'caf3033161dd6bd4aa2375eff70bef9d44e2f014a7d04bf42167daeb9b37ae7e', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (24, 24, 1, 11, 'forward', 'c2-1-0-0', NULL, 'forward:c2-1-0-0', '87b1821148dfb254ca20211da7a16929ab27bf546734edcfe076f94a477a6bf2', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (25, 25, 1, 12, 'view', 'c2-1-1-0', NULL, 'view:c2-1-1-0', '04a8674afe536e1856c95f542a963216f82795db9ecc5822ecc96df5caecf2f1', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (26, 26, 1, 12, 'forward', 'c2-1-1-0', NULL, 'forward:c2-1-1-0', '8a02287de2ecaac75121e5492836bb8f185363c28ef08f5ab6f1d9e996a28dac', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (27, 27, 1, 12, 'complete', 'c2-1-1-0', NULL, 'complete:c2-1-1-0', '4cffc7a6f84662b2e80f94c06852db9b4d843830eeb78a2fdc7822d9e6a46ea7', NULL, 1772413200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (28, 28, 1, 14, 'view', 'c2-1-2-0', NULL, 'view:c2-1-2-0', 'c4f98fd4b89386ad96b797b3fc81da00556a9b5699327d244d19d646f7b9888c', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (29, 29, 1, 15, 'view', 'c2-1-2-1', NULL, 'view:c2-1-2-1', 'e0308ebd6cddec5c276839e76390501a625fd5c307ec32ac25c507aa0fff626a', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (30, 30, 1, 15, 'forward', 'c2-1-2-1', NULL, 'forward:c2-1-2-1', '1d1e0e8687ccde5582b9aa51ef3e781b7534e1183ba1fbbf5b41fdc1712a6dab', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (31, 31, 1, 16, 'view', 'c2-2-0-0', NULL, 'view:c2-2-0-0', 'eac20122ea08fe262987f5b09fda32f526dffeef2c823f6a6231dfd0e07015c9', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (32, 32, 1, 16, 'forward', 'c2-2-0-0', NULL, 'forward:c2-2-0-0', '874ea12db5479ae3fc61acbc3386de773a330c515e55e24b06046693c2379770', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (33, 33, 1, 16, 'complete', 'c2-2-0-0', NULL, 'complete:c2-2-0-0', 'f12f5bb1f5daa0895360ecce8a42d667c32bbc3dbc452f1ad55e4fdea9c5dd43', NULL, 1772413200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (34, 34, 1, 18, 'view', 'c2-2-1-1', NULL, 'view:c2-2-1-1', '6f05d5fdeaab4a97eaf3c118a69a45e149ee2abae2edd18f69325ae6549c1c2a', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (35, 35, 1, 19, 'view', 'c2-2-2-0', NULL, 'view:c2-2-2-0', '26f4c985e8cf4e678d8f9710b1555390e7973e5c23e6699d795ce39348e92e90', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (36, 36, 1, 19, 'forward', 'c2-2-2-0', NULL, 'forward:c2-2-2-0', '7f58bdce53eb3d81b4d29c663284294030322a9b625b5ce2760bf99b9c23bae9', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (37, 37, 1, 20, 'view', 'c2-2-2-1', NULL, 'view:c2-2-2-1', '2f219010c61e5538b038ff7bfdb9e283d445f6bc195ec1bff4858c12eec1d0a5', NULL, 1772413200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (38, 38, 1, 20, 'forward', 'c2-2-2-1', NULL, 'forward:c2-2-2-1', '437a64fcfedf7f8dee4b71f75d4ecded549e59c022de7b32ee31fa96484b8feb', NULL, 1772413200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (39, 39, 1, 20, 'complete', 'c2-2-2-1', NULL, 'complete:c2-2-2-1', '877ca462a2341517e3fd9ec73e42d3088c4bdf319b65c201f976f6c8132cf384', NULL, 1772413200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (40, 40, 1, 4, 'check_in', 'c1-1-2-0', NULL, 'in', '35995da3ddfbe1ff0a8c318b537b953380cb0df94ebcde238fb925a1d44ad060', NULL, 1772449200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (41, 41, 1, NULL, 'task.amend', 'ministry', NULL, 'amend', '1f10ae09cd586d1cac8843d385a5ab53baa7e929e594fd7a0a4b17254fbf8141', NULL, 1772449200000000, '{"changed":["deadline","lecturer"],"revision":1,"reason":null,"before":{"deadline":1773050400000000,"lecturer":null},"after":{"deadline":null,"lecturer":"林晓岚"}}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (42, 42, 1, 2, 'assignment.void', 'system', NULL, NULL, NULL, NULL, 1772449200000000, '{"from":"viewed","to":"void","reason":"不再担任辅导员"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (43, 43, 2, NULL, 'task.void', 'ministry', NULL, 'void', 'e1f868041d303cb01f3bf16ae33b0e396e9693a2832d1e325aefa27955f4094b', NULL, 1772449200000000, '{"from":"open","to":"voided","reason":"重复派发"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (44, 44, 3, NULL, 'task.close', 'province', NULL, 'close', '7725830c286ee5447aa2ac26c362729f04c1daf8931e457aa0fa4fee736844df', NULL, 1772449200000000, '{"from":"open","to":"closed","reason":null}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (45, 45, 1, NULL, 'task.timer', 'system', NULL, 'timer:1:0:window_opens', NULL, NULL, 1772449200000000, '{"timer":"window_opens","revision":0,"due":1772447400000000}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (46, NULL, 4, NULL, 'task.draft', 'ministry', NULL, 'draft', 'db162b06a5b2dfe47b674b0f48eedb45dfe862b30ecae3d6aa5ccc8c36491d20', NULL, 1772449200000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (47, NULL, 5, NULL, 'task.draft', 'ministry', NULL, 'later', '9d43cc61f550ad2de5a4cc33dfd3b4ef4adbbc7d952a7c7941519ec60268cee5', NULL, 1772449200000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (48, NULL, 5, NULL, 'task.schedule', 'ministry', NULL, 'at', 'a0d4191a6a649551838ca6e153ff501ad877980b0c9377f6e5c611e26fb39b5e', NULL, 1772449200000000, '{"count":20,"digest":"fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e","at":1772499600000000}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (49, NULL, 6, NULL, 'task.draft', 'ministry', NULL, 'going', '3c2cfdd1fd25efdd12cc95a99f743c3689fb0ed98f2f54073e5f41df40421f5e', NULL, 1772449200000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (50, NULL, 6, NULL, 'task.dispatch', 'ministry', NULL, 'go', 'a409e57be53530e7c8f3079ac11ff1642b9d88b97498d5d8841c079b155a187d', NULL, 1772449200000000, '{"count":20,"digest":"fb9f62719f9ba3048599886f8ed9e4336090945b9eb513c358b9cc297ee60d2e"}');
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (1, '/1/', '/1/101/', 1, 2, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (1, '/1/', '/1/102/', 0, 1, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (1, '/2/', '/2/201/', 0, 1, 0, 1, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (1, '/2/', '/2/202/', 0, 1, 0, 2, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (2, '/1/', '/1/101/', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (2, '/1/', '/1/102/', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (2, '/2/', '/2/201/', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (2, '/2/', '/2/202/', 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (3, '/1/', '/1/101/', 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (3, '/1/', '/1/102/', 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:1:1', 'close', 1, 1780189200000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('release:5:1', 'release', 5, 1772499600000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('release:6:1', 'release', 6, 1772449200000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:1:0:window_closes_soon', 'timer', 1, 1772455800000000, 0, NULL, 0, NULL, '{"name":"window_closes_soon","revision":0}', '');
