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
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  level TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  path TEXT NOT NULL UNIQUE,
  parent TEXT NOT NULL,
  province TEXT NOT NULL DEFAULT '',
  school TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);
CREATE INDEX unit_parent ON unit (parent, path);
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  phone_index TEXT NOT NULL UNIQUE,
  phone_cipher TEXT NOT NULL,
  password TEXT,
  epoch BIGINT NOT NULL DEFAULT 0,
  font TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  identity BIGINT NOT NULL REFERENCES identity (id),
  level TEXT NOT NULL,
  unit BIGINT NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_post ON account (identity, level, unit) WHERE state <> 'deleted';
CREATE INDEX account_unit ON account (unit, level, id);
CREATE TABLE serial (
  name TEXT NOT NULL PRIMARY KEY,
  next BIGINT NOT NULL
);
INSERT INTO serial (name, next) VALUES ('account', 1);
CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  cohort BIGINT NOT NULL,
  degree TEXT NOT NULL,
  major TEXT NOT NULL DEFAULT '',
  since BIGINT NOT NULL,
  until BIGINT
);
CREATE INDEX responsibility_account ON responsibility (account);
CREATE INDEX responsibility_cohort ON responsibility (cohort);
CREATE TABLE login (
  id TEXT NOT NULL PRIMARY KEY,
  identity BIGINT NOT NULL REFERENCES identity (id),
  account TEXT NOT NULL REFERENCES account (id),
  epoch BIGINT NOT NULL,
  agent TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX login_identity ON login (identity);
CREATE TABLE login_failure (
  key TEXT NOT NULL PRIMARY KEY,
  failed BIGINT NOT NULL,
  since BIGINT NOT NULL
);
ALTER TABLE unit ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
ALTER TABLE unit ADD COLUMN merged_into BIGINT;
ALTER TABLE unit ADD COLUMN ended_at BIGINT;
ALTER TABLE unit ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN subject TEXT;
ALTER TABLE identity ADD COLUMN checked TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN issue BIGINT NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN issued_at BIGINT;
ALTER TABLE identity ADD COLUMN totp_cipher TEXT;
ALTER TABLE identity ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN consent_at BIGINT;
CREATE UNIQUE INDEX identity_subject ON identity (subject) WHERE subject IS NOT NULL;
ALTER TABLE account ADD COLUMN used_at BIGINT;
ALTER TABLE account ADD COLUMN ended_at BIGINT;
ALTER TABLE account ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN marked_by TEXT;
ALTER TABLE account ADD COLUMN marked_at BIGINT;
UPDATE account SET used_at = (SELECT max(l.seen_at) FROM login l WHERE l.account = account.id);
ALTER TABLE account ADD COLUMN path TEXT NOT NULL DEFAULT '';
UPDATE account SET path = (SELECT u.path FROM unit u WHERE u.id = account.unit);
CREATE INDEX account_list ON account (path, id, state, level, used_at);
CREATE INDEX account_marked ON account (path, id) WHERE mark <> '';
CREATE INDEX account_identity ON account (identity);
CREATE TABLE account_word (
  province TEXT NOT NULL,
  word TEXT NOT NULL,
  path TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (province, word, path, account)
) WITHOUT ROWID;
CREATE INDEX identity_unread ON identity (id) WHERE pinyin = '';
CREATE INDEX responsibility_present ON responsibility (account, cohort, degree, major) WHERE until IS NULL;
ALTER TABLE login ADD COLUMN stage TEXT NOT NULL DEFAULT '';
CREATE TABLE directory_change (
  id INTEGER PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  path TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  batch TEXT NOT NULL DEFAULT ''
);
CREATE INDEX directory_change_subject ON directory_change (subject, id);
CREATE INDEX directory_change_batch ON directory_change (batch, id) WHERE batch <> '';
CREATE INDEX directory_change_path ON directory_change (path, id);
CREATE TABLE denial (
  id INTEGER PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  door TEXT NOT NULL
);
CREATE TABLE account_request (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  phone_index TEXT NOT NULL,
  phone_cipher TEXT NOT NULL,
  level TEXT NOT NULL,
  unit BIGINT NOT NULL REFERENCES unit (id),
  duties TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  checked_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_request_open ON account_request (phone_index, level, unit) WHERE state IN ('waiting', 'ready');
CREATE INDEX account_request_unit ON account_request (unit, id);
CREATE TABLE sms_code (
  key TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  tries BIGINT NOT NULL,
  sent_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  day_began BIGINT NOT NULL,
  day_sent BIGINT NOT NULL
);
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  answered_at BIGINT
);
CREATE INDEX correction_account ON correction (account, id);
CREATE TABLE cohort (
  year BIGINT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  current BIGINT NOT NULL DEFAULT 0,
  opened_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX cohort_current ON cohort (current) WHERE current = 1;
INSERT INTO cohort (year, state, current, opened_at) SELECT DISTINCT cohort, 'open', 0, min(since) FROM responsibility GROUP BY cohort;
UPDATE cohort SET current = 1 WHERE year = (SELECT max(year) FROM cohort);
CREATE TABLE major (
  id INTEGER PRIMARY KEY,
  unit BIGINT NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'
);
CREATE UNIQUE INDEX major_name ON major (unit, name);
INSERT INTO major (unit, name) SELECT DISTINCT s.id, r.major FROM responsibility r JOIN account a ON a.id = r.account
JOIN unit u ON u.id = a.unit JOIN unit s ON s.path = u.school WHERE r.major <> '';
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  kind TEXT NOT NULL,
  task BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  assignment BIGINT,
  created_at BIGINT NOT NULL,
  read_at BIGINT,
  UNIQUE (account, task, kind, revision)
);
CREATE INDEX message_account ON message (account, id);
CREATE INDEX message_unread ON message (account) WHERE read_at IS NULL;
CREATE TABLE delivery (
  message BIGINT NOT NULL REFERENCES message (id),
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  tries BIGINT NOT NULL DEFAULT 0,
  due BIGINT NOT NULL,
  last_error TEXT,
  PRIMARY KEY (message, channel)
);
CREATE INDEX delivery_due ON delivery (channel, due) WHERE state = 'new';
CREATE TABLE amendment (
  task BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (task, revision)
);
CREATE TABLE link (
  token TEXT NOT NULL PRIMARY KEY,
  assignment BIGINT NOT NULL UNIQUE REFERENCES assignment (id),
  opens BIGINT NOT NULL DEFAULT 0,
  last_opened_at BIGINT,
  created_at BIGINT NOT NULL
);
CREATE TABLE link_day (
  day BIGINT NOT NULL PRIMARY KEY,
  salt TEXT NOT NULL
);
CREATE TABLE link_open (
  day BIGINT NOT NULL,
  token TEXT NOT NULL,
  visitor TEXT NOT NULL,
  PRIMARY KEY (day, token, visitor)
);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('directory', 1, 'directory', '75a7f63854ac28269af6b7c3c2f5a0c77770d3d73d3f399b81135409303ca955', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('directory', 2, 'powers', 'a3c491c831520adb98224697d67f6b7de7ad0ca3e6857147581950357fd59cb9', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('fdycore', 1, 'init', '50aae233e1d00f432f11a8b9ede9977666cbc1bedc59f21286fa774120a0f392', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('fdycore', 2, 'tally_columns', '7872ae52c467aa78161666d1b402e41285fe13db262489ebd1103bb1becc760f', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('messaging', 1, 'messages', '79c9053730d52dd3382200f5370fd346faba74deb56c3b4ce6318001f7067156', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('messaging', 2, 'amendment', 'f47fa6ac675c55ba63ad0651a25178c6f8108cdbd6798aea4b62e8fc41ca8917', 1772413200000000);
INSERT INTO schema_version (namespace, number, name, checksum, applied_at) VALUES ('sharing', 1, 'links', 'b667a2ac812adc15afecd6a89311f579613037745c616e13c8e91a0888cdce4a', 1772413200000000);
INSERT INTO setting (name, value) VALUES ('tally_depth', '2');
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('0a15b4764fc743d6ff4c5277f35bea82c8f7ecba04efe732bad8058a95deaff3', 'jobs', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded"},"name":"undo"}],"fields":{"apply_by":{"kind":"datetime","label":"报名截止"},"attachment":{"kind":"file","label":"附件"},"body":{"kind":"longtext","label":"正文"},"cities":{"kind":"text","label":"工作地点","max":100},"employer":{"kind":"text","label":"用人单位","max":80,"required":true},"link":{"kind":"url","label":"链接"},"openings":{"kind":"number","label":"招聘人数","max":100000,"min":1},"positions":{"kind":"longtext","label":"招聘岗位","max":2000,"required":true}},"initial":"assigned","name":"jobs","states":{"assigned":{"label":"未查看"},"completed":{"end":"done","label":"已完成","steps":["forward","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"viewed":{"label":"已查看"}},"timers":[{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"},{"announce":"due_soon","at":"deadline","minutes":-180,"name":"due_in_three_hours"}],"title":"岗位信息"}', 'notices', '0.4.0', 1772154000000000);
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('27ab01fd56c69ae7d7db355dc4d4941fd688128bab9ddb537e40ac25a2bf2060', 'recruitment', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded"},"name":"undo"}],"fields":{"attachment":{"kind":"file","label":"附件"},"body":{"kind":"longtext","label":"正文"},"employers":{"kind":"number","label":"参会单位数","max":100000,"min":0},"ends":{"kind":"datetime","label":"结束时间"},"form":{"choices":{"both":"线上线下","offline":"线下","online":"线上"},"default":"offline","kind":"choice","label":"举办形式"},"link":{"kind":"url","label":"链接"},"organizer":{"kind":"text","label":"主办单位","max":60},"place":{"help":"线下活动请填写到场馆","kind":"text","label":"地点"},"starts":{"kind":"datetime","label":"开始时间","required":true}},"initial":"assigned","name":"recruitment","states":{"assigned":{"label":"未查看"},"completed":{"end":"done","label":"已完成","steps":["forward","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"viewed":{"label":"已查看"}},"timers":[{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"},{"announce":"due_soon","at":"deadline","minutes":-180,"name":"due_in_three_hours"}],"title":"招聘活动"}', 'notices', '0.4.0', 1772326800000000);
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('48997d88c01c2924665ce1f890b9972bb7e60ce48f3f87423f18eaa911d10b25', 'live_course', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed","assigned_in":"viewed_in"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded","viewed_in":"forwarded_in"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed","forwarded_in":"finished"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded","finished":"forwarded_in"},"name":"undo"},{"by":["assignee"],"guards":["live_course.window"],"label":"签到","moves":{"assigned":"assigned_in","completed":"finished","forwarded":"forwarded_in","viewed":"viewed_in"},"name":"check_in"},{"by":["supervisor"],"fields":{"reason":{"kind":"text","label":"补签原因","max":200,"required":true}},"guards":["live_course.window_over"],"label":"补签","moves":{"assigned":"assigned_in","completed":"finished","forwarded":"forwarded_in","viewed":"viewed_in"},"name":"make_up"}],"fields":{"body":{"kind":"longtext","label":"课程介绍"},"closes_after":{"default":30,"kind":"minutes","label":"下课后多少分钟截止签到","max":1440},"ends":{"kind":"datetime","label":"下课时间"},"lecturer":{"kind":"text","label":"主讲人","max":60},"link":{"kind":"url","label":"直播链接"},"opens_before":{"default":30,"kind":"minutes","label":"开课前多少分钟开放签到","max":1440},"starts":{"kind":"datetime","label":"开课时间","required":true}},"initial":"assigned","name":"live_course","states":{"assigned":{"label":"未查看"},"assigned_in":{"label":"已签到未查看","steps":["check_in"]},"completed":{"label":"已完成待签到","steps":["forward","complete"]},"finished":{"end":"done","label":"已完成","steps":["forward","check_in","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"forwarded_in":{"label":"已签到待完成","steps":["forward","check_in"]},"viewed":{"label":"已查看"},"viewed_in":{"label":"已签到已查看","steps":["check_in"]}},"timers":[{"announce":"check_in_open","at":"opens","name":"window_opens","states":["assigned","viewed","forwarded","completed"]},{"announce":"check_in_closing","at":"closes","minutes":-10,"name":"window_closes_soon","states":["assigned","viewed","forwarded","completed"]},{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"}],"title":"就业创业直播课"}', 'live_course', '0.4.0', 1772395200000000);
INSERT INTO definition (hash, name, body, plugin, plugin_version, first_seen) VALUES ('6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', 'policy', '{"actions":[{"by":["assignee"],"label":"查看","moves":{"assigned":"viewed"},"name":"view"},{"by":["assignee","system"],"label":"转发","moves":{"viewed":"forwarded"},"name":"forward"},{"by":["assignee"],"label":"完成","moves":{"forwarded":"completed"},"name":"complete"},{"by":["assignee"],"clears":["complete"],"guards":[{"minutes":10,"name":"core.within","since":"complete"}],"label":"撤销完成","moves":{"completed":"forwarded"},"name":"undo"}],"fields":{"applies_from":{"kind":"datetime","label":"施行时间"},"attachment":{"kind":"file","label":"附件"},"body":{"kind":"longtext","label":"正文"},"issued_by":{"kind":"text","label":"发文单位","max":60},"link":{"kind":"url","label":"链接"},"number":{"help":"例如：教学〔2026〕1号","kind":"text","label":"文号","max":60}},"initial":"assigned","name":"policy","states":{"assigned":{"label":"未查看"},"completed":{"end":"done","label":"已完成","steps":["forward","complete"]},"forwarded":{"label":"已转发","steps":["forward"]},"viewed":{"label":"已查看"}},"timers":[{"announce":"due_soon","at":"deadline","minutes":-1440,"name":"due_in_a_day"},{"announce":"due_soon","at":"deadline","minutes":-180,"name":"due_in_three_hours"}],"title":"就业创业政策"}', 'notices', '0.4.0', 1771894800000000);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (1, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/51/1/', 'a000000004', 'open', 4, 1, '关于做好2027届毕业生就业创业工作的通知', 1772877600000000, '{"title":"关于做好2027届毕业生就业创业工作的通知","deadline":1772877600000000,"body":"各位同学：\n请各位毕业生关注以下事项。\n一、及时登记就业意向。\n二、按时参加学校组织的双选会和就业指导课程。\n三、求职中遇到困难，请联系辅导员。","number":"校就字〔2026〕13号"}', '{"name":"counselors","params":{}}', 14, 'e883f30af46ee4ca6faa6f9a9a0b06083758709cdc3671afe17e497ba061f9b3', 'a000000084', 14, 1771894800000000, 1771894800000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (2, 'jobs', '0a15b4764fc743d6ff4c5277f35bea82c8f7ecba04efe732bad8058a95deaff3', '/51/1/1/', 'a000000005', 'open', 3, 0, '2027届校园招聘岗位汇总（第三批）', 1772359200000000, '{"title":"2027届校园招聘岗位汇总（第三批）","deadline":1772359200000000,"employer":"示例科技有限公司等 18 家单位","positions":"软件开发、测试、数据分析、技术支持等方向，共 126 个岗位。\n请在报名截止前投递简历。","openings":126,"cities":"成都、昆明"}', '{"name":"counselors","params":{}}', 5, 'b65754fcbe27a2f01b291bde6ad91dfdb1e97774ff6b198f132d031b989dee3d', 'a000000084', 5, 1772154000000000, 1772154000000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (3, 'recruitment', '27ab01fd56c69ae7d7db355dc4d4941fd688128bab9ddb537e40ac25a2bf2060', '/51/', 'a000000002', 'open', 3, 0, '“国聘行动”秋季专场线上双选会', 1772618400000000, '{"title":"“国聘行动”秋季专场线上双选会","deadline":1772618400000000,"body":"活动期间，用人单位在线接收简历并组织视频面试。请提前准备简历，按时参加。","link":"https://jobs.example.cn/autumn","starts":1772586000000000,"ends":1772607600000000,"form":"online","organizer":"省高校毕业生就业指导中心","employers":320}', '{"name":"counselors","params":{}}', 38, '9ee1517e21eeabb0b212d3a29663bfcbed235dc04f56b4b9d21bd7e28ab62e48', 'a000000084', 38, 1772326800000000, 1772326800000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (4, 'live_course', '48997d88c01c2924665ce1f890b9972bb7e60ce48f3f87423f18eaa911d10b25', '/', 'a000000001', 'open', 3, 0, '“互联网+就业”公益直播课第8期：校招季如何选好第一份工作', 1772532000000000, '{"title":"“互联网+就业”公益直播课第8期：校招季如何选好第一份工作","deadline":1772532000000000,"starts":1772415000000000,"ends":1772420400000000,"opens_before":30,"closes_after":30,"lecturer":"周明远","link":"https://live.example.cn/course","body":"课程介绍校园招聘的时间安排、岗位选择方法和常见误区，并在线答疑。请按时收看。"}', '{"name":"counselors","params":{}}', 61, '65be29c9bc453915ab1f1a1b33505b5ac93fa73793ca6af684c0c1b84013bbc1', 'a000000084', 61, 1772395200000000, 1772395200000000, NULL);
INSERT INTO task (id, type, definition, issuer, author, state, version, revision, title, deadline, fields, audience, count, digest, mark, made, created_at, released_at, reason) VALUES (5, 'policy', '6cb2a5687ebfcc23509712556af60ab38af32aab64d47c438f957745926de64a', '/51/', 'a000000002', 'open', 3, 0, '关于开展2027届困难群体毕业生就业帮扶的通知', 1772467140000000, '{"title":"关于开展2027届困难群体毕业生就业帮扶的通知","deadline":1772467140000000,"body":"学校为有需要的毕业生提供一对一就业帮扶：岗位推荐、简历修改和面试辅导。如需帮助，请联系辅导员。"}', '{"name":"counselors","params":{}}', 38, '9ee1517e21eeabb0b212d3a29663bfcbed235dc04f56b4b9d21bd7e28ab62e48', 'a000000084', 38, 1772406000000000, 1772406000000000, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (1, 1, 'a000000024', '/51/1/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (2, 1, 'a000000025', '/51/1/2/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (3, 1, 'a000000026', '/51/1/3/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (4, 1, 'a000000039', '/51/1/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (5, 1, 'a000000040', '/51/1/2/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (6, 1, 'a000000041', '/51/1/3/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (7, 1, 'a000000043', '/51/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (8, 1, 'a000000054', '/51/1/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (9, 1, 'a000000055', '/51/1/2/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (10, 1, 'a000000056', '/51/1/3/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (11, 1, 'a000000069', '/51/1/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (12, 1, 'a000000070', '/51/1/2/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (13, 1, 'a000000071', '/51/1/3/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (14, 1, 'a000000084', '/51/1/1/', 'completed', 3, '{"view":1771894800000000,"forward":1771894800000000,"complete":1771894800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (15, 2, 'a000000024', '/51/1/1/', 'forwarded', 2, '{"view":1772154000000000,"forward":1772154000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (16, 2, 'a000000039', '/51/1/1/', 'completed', 3, '{"view":1772154000000000,"forward":1772154000000000,"complete":1772154000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (17, 2, 'a000000054', '/51/1/1/', 'viewed', 1, '{"view":1772154000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (18, 2, 'a000000069', '/51/1/1/', 'completed', 3, '{"view":1772154000000000,"forward":1772154000000000,"complete":1772154000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (19, 2, 'a000000084', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (20, 3, 'a000000024', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (21, 3, 'a000000025', '/51/1/2/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (22, 3, 'a000000026', '/51/1/3/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (23, 3, 'a000000030', '/51/21/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (24, 3, 'a000000031', '/51/21/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (25, 3, 'a000000032', '/51/21/3/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (26, 3, 'a000000036', '/51/41/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (27, 3, 'a000000037', '/51/41/2/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (28, 3, 'a000000038', '/51/41/3/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (29, 3, 'a000000039', '/51/1/1/', 'viewed', 1, '{"view":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (30, 3, 'a000000040', '/51/1/2/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (31, 3, 'a000000041', '/51/1/3/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (32, 3, 'a000000043', '/51/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (33, 3, 'a000000045', '/51/21/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (34, 3, 'a000000046', '/51/21/2/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (35, 3, 'a000000047', '/51/21/3/', 'viewed', 1, '{"view":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (36, 3, 'a000000051', '/51/41/1/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (37, 3, 'a000000052', '/51/41/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (38, 3, 'a000000053', '/51/41/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (39, 3, 'a000000054', '/51/1/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (40, 3, 'a000000055', '/51/1/2/', 'forwarded', 3, '{"view":1772326800000000,"forward":1772326800000000}', '{}', 1772413200000000, '不再担任辅导员');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (41, 3, 'a000000056', '/51/1/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (42, 3, 'a000000060', '/51/21/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (43, 3, 'a000000061', '/51/21/2/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (44, 3, 'a000000062', '/51/21/3/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (45, 3, 'a000000066', '/51/41/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (46, 3, 'a000000067', '/51/41/2/', 'viewed', 1, '{"view":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (47, 3, 'a000000068', '/51/41/3/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (48, 3, 'a000000069', '/51/1/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (49, 3, 'a000000070', '/51/1/2/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (50, 3, 'a000000071', '/51/1/3/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (51, 3, 'a000000075', '/51/21/1/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (52, 3, 'a000000076', '/51/21/2/', 'forwarded', 2, '{"view":1772326800000000,"forward":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (53, 3, 'a000000077', '/51/21/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (54, 3, 'a000000081', '/51/41/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (55, 3, 'a000000082', '/51/41/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (56, 3, 'a000000083', '/51/21/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (57, 3, 'a000000084', '/51/1/1/', 'completed', 3, '{"view":1772326800000000,"forward":1772326800000000,"complete":1772326800000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (58, 4, 'a000000024', '/51/1/1/', 'forwarded', 2, '{"view":1772395200000000,"forward":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (59, 4, 'a000000025', '/51/1/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (60, 4, 'a000000026', '/51/1/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (61, 4, 'a000000027', '/53/11/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (62, 4, 'a000000028', '/53/11/2/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (63, 4, 'a000000029', '/53/11/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (64, 4, 'a000000030', '/51/21/1/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (65, 4, 'a000000031', '/51/21/2/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (66, 4, 'a000000032', '/51/21/3/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (67, 4, 'a000000033', '/53/31/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (68, 4, 'a000000034', '/53/31/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (69, 4, 'a000000035', '/53/31/3/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (70, 4, 'a000000036', '/51/41/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (71, 4, 'a000000037', '/51/41/2/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (72, 4, 'a000000038', '/51/41/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (73, 4, 'a000000039', '/51/1/1/', 'forwarded', 2, '{"view":1772395200000000,"forward":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (74, 4, 'a000000040', '/51/1/2/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (75, 4, 'a000000041', '/51/1/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (76, 4, 'a000000042', '/53/11/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (77, 4, 'a000000043', '/51/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (78, 4, 'a000000044', '/53/11/3/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (79, 4, 'a000000045', '/51/21/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (80, 4, 'a000000046', '/51/21/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (81, 4, 'a000000047', '/51/21/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (82, 4, 'a000000048', '/53/31/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (83, 4, 'a000000049', '/53/31/2/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (84, 4, 'a000000050', '/53/31/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (85, 4, 'a000000051', '/51/41/1/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (86, 4, 'a000000052', '/51/41/2/', 'forwarded', 2, '{"view":1772395200000000,"forward":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (87, 4, 'a000000053', '/51/41/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (88, 4, 'a000000054', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (89, 4, 'a000000055', '/51/1/2/', 'assigned', 1, '{}', '{}', 1772413200000000, '不再担任辅导员');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (90, 4, 'a000000056', '/51/1/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (91, 4, 'a000000057', '/53/11/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (92, 4, 'a000000058', '/53/11/2/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (93, 4, 'a000000059', '/53/11/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (94, 4, 'a000000060', '/51/21/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (95, 4, 'a000000061', '/51/21/2/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (96, 4, 'a000000062', '/51/21/3/', 'forwarded', 2, '{"view":1772395200000000,"forward":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (97, 4, 'a000000063', '/53/11/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (98, 4, 'a000000064', '/53/31/2/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (99, 4, 'a000000065', '/53/31/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (100, 4, 'a000000066', '/51/41/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (101, 4, 'a000000067', '/51/41/2/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (102, 4, 'a000000068', '/51/41/3/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (103, 4, 'a000000069', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (104, 4, 'a000000070', '/51/1/2/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (105, 4, 'a000000071', '/51/1/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (106, 4, 'a000000072', '/53/11/1/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (107, 4, 'a000000073', '/53/11/2/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (108, 4, 'a000000074', '/53/11/3/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (109, 4, 'a000000075', '/51/21/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (110, 4, 'a000000076', '/51/21/2/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (111, 4, 'a000000077', '/51/21/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (112, 4, 'a000000078', '/53/31/1/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (113, 4, 'a000000079', '/53/31/2/', 'finished', 4, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (114, 4, 'a000000080', '/53/31/3/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (115, 4, 'a000000081', '/51/41/1/', 'viewed', 1, '{"view":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (116, 4, 'a000000082', '/51/41/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (117, 4, 'a000000083', '/51/21/', 'forwarded_in', 3, '{"view":1772395200000000,"forward":1772395200000000,"check_in":1772413200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (118, 4, 'a000000084', '/51/1/1/', 'completed', 3, '{"view":1772395200000000,"forward":1772395200000000,"complete":1772395200000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (119, 5, 'a000000024', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (120, 5, 'a000000025', '/51/1/2/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (121, 5, 'a000000026', '/51/1/3/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (122, 5, 'a000000030', '/51/21/1/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (123, 5, 'a000000031', '/51/21/2/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (124, 5, 'a000000032', '/51/21/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (125, 5, 'a000000036', '/51/41/1/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (126, 5, 'a000000037', '/51/41/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (127, 5, 'a000000038', '/51/41/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (128, 5, 'a000000039', '/51/1/1/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (129, 5, 'a000000040', '/51/1/2/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (130, 5, 'a000000041', '/51/1/3/', 'forwarded', 2, '{"view":1772406000000000,"forward":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (131, 5, 'a000000043', '/51/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (132, 5, 'a000000045', '/51/21/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (133, 5, 'a000000046', '/51/21/2/', 'forwarded', 2, '{"view":1772406000000000,"forward":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (134, 5, 'a000000047', '/51/21/3/', 'forwarded', 2, '{"view":1772406000000000,"forward":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (135, 5, 'a000000051', '/51/41/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (136, 5, 'a000000052', '/51/41/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (137, 5, 'a000000053', '/51/41/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (138, 5, 'a000000054', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (139, 5, 'a000000055', '/51/1/2/', 'viewed', 2, '{"view":1772406000000000}', '{}', 1772413200000000, '不再担任辅导员');
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (140, 5, 'a000000056', '/51/1/3/', 'forwarded', 2, '{"view":1772406000000000,"forward":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (141, 5, 'a000000060', '/51/21/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (142, 5, 'a000000061', '/51/21/2/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (143, 5, 'a000000062', '/51/21/3/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (144, 5, 'a000000066', '/51/41/1/', 'forwarded', 2, '{"view":1772406000000000,"forward":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (145, 5, 'a000000067', '/51/41/2/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (146, 5, 'a000000068', '/51/41/3/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (147, 5, 'a000000069', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (148, 5, 'a000000070', '/51/1/2/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (149, 5, 'a000000071', '/51/1/3/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (150, 5, 'a000000075', '/51/21/1/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (151, 5, 'a000000076', '/51/21/2/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (152, 5, 'a000000077', '/51/21/3/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (153, 5, 'a000000081', '/51/41/1/', 'viewed', 1, '{"view":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (154, 5, 'a000000082', '/51/41/2/', 'completed', 3, '{"view":1772406000000000,"forward":1772406000000000,"complete":1772406000000000}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (155, 5, 'a000000083', '/51/21/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO assignment (id, task, assignee, path, state, version, times, data, voided_at, void_reason) VALUES (156, 5, 'a000000084', '/51/1/1/', 'assigned', 0, '{}', '{}', NULL, NULL);
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (1, 1, 1, NULL, 'task.draft', 'a000000004', NULL, 'demo:0', 'fb3b94b71fa21e80371df16f4a9939a4dd853e783dc980f9306969288b9f8f50', NULL, 1771894800000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (2, 2, 1, NULL, 'task.dispatch', 'a000000004', NULL, 'demo:0:send', '39077d8252a4183eed8ce2e768c4b384dd3bbb0342136a7fc047b684f959355d', NULL, 1771894800000000, '{"count":14,"digest":"e883f30af46ee4ca6faa6f9a9a0b06083758709cdc3671afe17e497ba061f9b3"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (3, 3, 1, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1771894800000000, '{"count":14}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (4, 4, 1, 1, 'view', 'a000000024', NULL, 'demo:view:1', '4dacd30293be2c7742f14d06e33bd82ceb77dd89b55da1182cccc999aec12c56', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (5, 5, 1, 1, 'forward', 'a000000024', NULL, 'demo:forward:1', 'd76895e1f3dc45dfa5d0107b2c66c0fd0494e6030a014b30f248f776c8a7f03b', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (6, 6, 1, 1, 'complete', 'a000000024', NULL, 'demo:complete:1', '36c7a392366dcff4e41945d7b3b3c49463e12ea86d21ddd9d262912aeefa81ee', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (7, 7, 1, 2, 'view', 'a000000025', NULL, 'demo:view:2', 'b019f9d2474977e0a6c80deb7e73ea8ea9cfce00c97f19b61d8247946ed36cf6', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (8, 8, 1, 2, 'forward', 'a000000025', NULL, 'demo:forward:2', '57f3b7202745410f8b8aec9187726ad9dcb666fc73125e2df91031810ed7d0ef', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (9, 9, 1, 2, 'complete', 'a000000025', NULL, 'demo:complete:2', '58ee512030f37292d3ad275ddb74f4e017c1f0ac1002eb2968f4043b322a1f4c', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (10, 10, 1, 3, 'view', 'a000000026', NULL, 'demo:view:3', '1834f25b639351df38dca9b4f717035fc21188ef518b627f8bd9669c213f0709', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (11, 11, 1, 3, 'forward', 'a000000026', NULL, 'demo:forward:3', '1a6cc63a1725c9f95722e0a412fb8b7e9e3084990f341d6e6b3b9315a570c12b', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (12, 12, 1, 3, 'complete', 'a000000026', NULL, 'demo:complete:3', 'f762545bc53bcfbd373f6d84f26e49ff9c4fcb5a192309081f8179dd022e3303', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (13, 13, 1, 4, 'view', 'a000000039', NULL, 'demo:view:4', '383c13f6e36a8e3d337c6f6ab7d5e714039ecfecc7bee4465bba43f75a028eb1', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (14, 14, 1, 4, 'forward', 'a000000039', NULL, 'demo:forward:4', 'a9ceeb157dc66610960a1d82233d02336f6f7d84867e7e5f34fda166126baccc', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (15, 15, 1, 4, 'complete', 'a000000039', NULL, 'demo:complete:4', '212ebb02d1b7997452ecf48c2918d4d8a78b057405219b93a30ae6c16c284cdd', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (16, 16, 1, 5, 'view', 'a000000040', NULL, 'demo:view:5', 'edbbf4df852ae4727c906ce934bc4bfed6ccfff99638903cbc5e981019156c7a', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (17, 17, 1, 5, 'forward', 'a000000040', NULL, 'demo:forward:5', 'a2cde6523124d11329c13cce4dea18a6c17b5201d8d7e7f396f358d142737f20', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (18, 18, 1, 5, 'complete', 'a000000040', NULL, 'demo:complete:5', '8aae662f198718596f59a51c2532d85590a2667bbe3ab421b9c6b0d9d79a9eb5', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (19, 19, 1, 6, 'view', 'a000000041', NULL, 'demo:view:6', '4fa760aa4e33ac2763f398d1b0e6a96edff965c5f2865ac476c79fddc9be3730', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (20, 20, 1, 6, 'forward', 'a000000041', NULL, 'demo:forward:6', 'cc2fc2b947e22189e62fe49f5936368e8295c347749ec658203bd351675ce300', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (21, 21, 1, 6, 'complete', 'a000000041', NULL, 'demo:complete:6', 'b939affa587fde1a2904babcd79a35b8108576cb9f9d660298f53b009d80f4b8', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (22, 22, 1, 7, 'view', 'a000000043', NULL, 'demo:view:7', 'cd5e5f07503beaf14be5f31045e1ceb3cc76e095a96cd1641abdace59a520050', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (23, 23, 1, 7, 'forward', 'a000000043', NULL, 'demo:forward:7', 'bb93482114b6fda14ac5b9ce69f38d65e22c4232e6a966e9cf7d6da459c6739c', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (24, 24, 1, 7, 'complete', 'a000000043', NULL, 'demo:complete:7', '687d48730ae07e81c5a08fef4143a023621904d1c8798b635486522e382dd825', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (25, 25, 1, 8, 'view', 'a000000054', NULL, 'demo:view:8', '8555c77b118f8005cbc55472089245bcf1852b4e893facaf3f561d6d4a67c5bd', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (26, 26, 1, 8, 'forward', 'a000000054', NULL, 'demo:forward:8', '12eb0ab6005e9b7456b21f668a2268a243f248481c419a6eed83aaba50ec6e75', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (27, 27, 1, 8, 'complete', 'a000000054', NULL, 'demo:complete:8', '15474613939720f41962452c525e8dbb373eba76819f3ffcbeb687ddf6b36203', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (28, 28, 1, 9, 'view', 'a000000055', NULL, 'demo:view:9', '4996578adf7198190c255b7968bed15e291ae6b1a1ecbebe01b3de4e77a4b963', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (29, 29, 1, 9, 'forward', 'a000000055', NULL, 'demo:forward:9', '74d05b012dd86262d0301e0abf54889535d811f29257aba0cc45edd6901c8189', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (30, 30, 1, 9, 'complete', 'a000000055', NULL, 'demo:complete:9', 'a082bed1194c7a7a729ebbf2242ca0d1cc57ace3291c91ab4befd00b4755564d', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (31, 31, 1, 10, 'view', 'a000000056', NULL, 'demo:view:10', 'ea8e0d15aba1df53f873bd062de81c9cb3fcb1ad4378be6859f25453ee140eb0', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (32, 32, 1, 10, 'forward', 'a000000056', NULL, 'demo:forward:10', '91002be1aaa91b912175831943b51b9f477d7bb9c8db2eebe2d29a17b1464fa4', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (33, 33, 1, 10, 'complete', 'a000000056', NULL, 'demo:complete:10', 'e712c06c81de6fb8d2b1691c9ab3a4cf8f23e455acb122d7bdf7d151d4380194', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (34, 34, 1, 11, 'view', 'a000000069', NULL, 'demo:view:11', 'caf3033161dd6bd4aa2375eff70bef9d44e2f014a7d04bf42167daeb9b37ae7e', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (35, 35, 1, 11, 'forward', 'a000000069', NULL, 'demo:forward:11', '87b1821148dfb254ca20211da7a16929ab27bf546734edcfe076f94a477a6bf2', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (36, 36, 1, 11, 'complete', 'a000000069', NULL, 'demo:complete:11', '12423aafda4624a531f365bc5235f29361d30782dc33ec9c9c7a608c0ab3cd66', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (37, 37, 1, 12, 'view', 'a000000070', NULL, 'demo:view:12', '04a8674afe536e1856c95f542a963216f82795db9ecc5822ecc96df5caecf2f1', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (38, 38, 1, 12, 'forward', 'a000000070', NULL, 'demo:forward:12', '8a02287de2ecaac75121e5492836bb8f185363c28ef08f5ab6f1d9e996a28dac', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (39, 39, 1, 12, 'complete', 'a000000070', NULL, 'demo:complete:12', '4cffc7a6f84662b2e80f94c06852db9b4d843830eeb78a2fdc7822d9e6a46ea7', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (40, 40, 1, 13, 'view', 'a000000071', NULL, 'demo:view:13', '5c9f47b24bc2c36af00ecdf2179fb06fb26295d006aa350235f4c4c82f9bd543', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (41, 41, 1, 13, 'forward', 'a000000071', NULL, 'demo:forward:13', '9abce93ad21c10c235f30c9b87e8780805044f571b5d5d0bada0bf651be6de6e', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (42, 42, 1, 13, 'complete', 'a000000071', NULL, 'demo:complete:13', '83effc3a3e2f88c9bdbb9218269f30e0e05bc8cf34a9f2ffc206d8b90f7253d7', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (43, 43, 1, 14, 'view', 'a000000084', NULL, 'demo:view:14', 'c4f98fd4b89386ad96b797b3fc81da00556a9b5699327d244d19d646f7b9888c', NULL, 1771894800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (44, 44, 1, 14, 'forward', 'a000000084', NULL, 'demo:forward:14', 'cc2bdc896106eda22d7d926f88c1f48fbed5a963e919ef6d21b7048d6bca63ec', NULL, 1771894800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (45, 45, 1, 14, 'complete', 'a000000084', NULL, 'demo:complete:14', '6e45026513c92e7f294aa4b2f15dfc61e13965aec3427e875d03e2c6454f1aef', NULL, 1771894800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (46, 46, 2, NULL, 'task.draft', 'a000000005', NULL, 'demo:1', 'eaedde475bf5f445ff075f90e7fd73ddf5a0e61c7ca131580e587645ea95bdc9', NULL, 1772154000000000, '{"type":"jobs"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (47, 47, 2, NULL, 'task.dispatch', 'a000000005', NULL, 'demo:1:send', 'e6d111470621c6154fb95cd013487ff3b2a606876ad4041e33545a2dd658509c', NULL, 1772154000000000, '{"count":5,"digest":"b65754fcbe27a2f01b291bde6ad91dfdb1e97774ff6b198f132d031b989dee3d"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (48, 48, 2, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772154000000000, '{"count":5}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (49, 49, 2, 15, 'view', 'a000000024', NULL, 'demo:view:15', 'e0308ebd6cddec5c276839e76390501a625fd5c307ec32ac25c507aa0fff626a', NULL, 1772154000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (50, 50, 2, 15, 'forward', 'a000000024', NULL, 'demo:forward:15', '1d1e0e8687ccde5582b9aa51ef3e781b7534e1183ba1fbbf5b41fdc1712a6dab', NULL, 1772154000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (51, 51, 2, 16, 'view', 'a000000039', NULL, 'demo:view:16', 'eac20122ea08fe262987f5b09fda32f526dffeef2c823f6a6231dfd0e07015c9', NULL, 1772154000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (52, 52, 2, 16, 'forward', 'a000000039', NULL, 'demo:forward:16', '874ea12db5479ae3fc61acbc3386de773a330c515e55e24b06046693c2379770', NULL, 1772154000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (53, 53, 2, 16, 'complete', 'a000000039', NULL, 'demo:complete:16', 'f12f5bb1f5daa0895360ecce8a42d667c32bbc3dbc452f1ad55e4fdea9c5dd43', NULL, 1772154000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (54, 54, 2, 17, 'view', 'a000000054', NULL, 'demo:view:17', '79bcdf3aa24a655a6eaa1ee40ba428062cc4afae1870a27851dd5bd5a56e3512', NULL, 1772154000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (55, 55, 2, 18, 'view', 'a000000069', NULL, 'demo:view:18', '6f05d5fdeaab4a97eaf3c118a69a45e149ee2abae2edd18f69325ae6549c1c2a', NULL, 1772154000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (56, 56, 2, 18, 'forward', 'a000000069', NULL, 'demo:forward:18', 'c6c630d777ef7a2623cd0904705965424d21cb5371ca2d4c21b9faa13d684b40', NULL, 1772154000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (57, 57, 2, 18, 'complete', 'a000000069', NULL, 'demo:complete:18', 'badcd31ec3754b3c8481f9d37690369f4b69074798197ab9bf60d6fe5b5b1e29', NULL, 1772154000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (58, 58, 3, NULL, 'task.draft', 'a000000002', NULL, 'demo:2', '9d461b720dcee78d2cb0649c6fe4cd74f178e8d6b7e86f87720392518b1106c5', NULL, 1772326800000000, '{"type":"recruitment"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (59, 59, 3, NULL, 'task.dispatch', 'a000000002', NULL, 'demo:2:send', 'ce0dcb18fa037618e7062948ce177615a4c367928469300a18dfdeab6ce7be72', NULL, 1772326800000000, '{"count":38,"digest":"9ee1517e21eeabb0b212d3a29663bfcbed235dc04f56b4b9d21bd7e28ab62e48"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (60, 60, 2, NULL, 'task.timer', 'system', NULL, 'timer:2:0:due_in_a_day', NULL, NULL, 1772326800000000, '{"timer":"due_in_a_day","revision":0,"due":1772272800000000}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (61, 61, 3, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772326800000000, '{"count":38}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (62, 62, 3, 21, 'view', 'a000000025', NULL, 'demo:view:21', '6c29d7b5781ad3fd114abc4dd3707081f755fb0835ca6886c9e681ae522a7746', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (63, 63, 3, 21, 'forward', 'a000000025', NULL, 'demo:forward:21', '9d70ea38d14e70f746d8cfdd2d7d2f5ed775369fc09420833c8be7748a74cd70', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (64, 64, 3, 21, 'complete', 'a000000025', NULL, 'demo:complete:21', '042158a95d80f4edf6a0a4d79177335c25a9b83a445dd1ddd86d6507b91d2608', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (65, 65, 3, 22, 'view', 'a000000026', NULL, 'demo:view:22', '58f4ef63be0bd85202a7780dda100c914ca6c52de0e8114989449974f1183d83', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (66, 66, 3, 22, 'forward', 'a000000026', NULL, 'demo:forward:22', 'c366c13eb8a5a82caabfb6cf92a346e1bfe1b8532f1e346442d72cf79de7e32d', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (67, 67, 3, 22, 'complete', 'a000000026', NULL, 'demo:complete:22', '4edab2a51403ad0366760f06b238fe53e740ab1ca863e4a179d4e97371d553fa', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (68, 68, 3, 23, 'view', 'a000000030', NULL, 'demo:view:23', '44c77a25583103add9d9b172f950f8cafead690c725dd52d4d486553d760d909', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (69, 69, 3, 23, 'forward', 'a000000030', NULL, 'demo:forward:23', '0f5053bd420e157a04f85525098b9de395d0554d9eb5ffae34de1663f881e039', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (70, 70, 3, 23, 'complete', 'a000000030', NULL, 'demo:complete:23', '0020b3e6aa6d67fa1956f0245d346cd235214d535747db4228d1a5fc2caa1ed9', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (71, 71, 3, 25, 'view', 'a000000032', NULL, 'demo:view:25', '2da2e72bfe709f7c9bcddc7a314a196fa9d8a4f4520e3d4b566963b159209ea7', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (72, 72, 3, 25, 'forward', 'a000000032', NULL, 'demo:forward:25', '277a28a8a246860209986ebdc146cf5832438217a1098b9aa32e7b6b04d2ad90', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (73, 73, 3, 25, 'complete', 'a000000032', NULL, 'demo:complete:25', '9e6204433882880e269c24cb5bbeef3c1cffa0c04dbae2de8d2a59a79bcfb3cf', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (74, 74, 3, 26, 'view', 'a000000036', NULL, 'demo:view:26', 'ce6c970e0c1d95cb2cbf860d26a5b1168363e828b0ff4aae883ffd3c6ecfcebc', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (75, 75, 3, 26, 'forward', 'a000000036', NULL, 'demo:forward:26', 'edb0c6329884dbcc7cc4e57999d4eeb047d735263e2285897775493b51906658', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (76, 76, 3, 26, 'complete', 'a000000036', NULL, 'demo:complete:26', '49a5bfee5313433fbae5c702b0f0865e39ce45c5a38308973ef379e60b586626', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (77, 77, 3, 27, 'view', 'a000000037', NULL, 'demo:view:27', 'fc4a7e1a5e0badbe4b043ecabda2ebabba2c45889ee4848bed1f0010e2335784', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (78, 78, 3, 27, 'forward', 'a000000037', NULL, 'demo:forward:27', '97bfa637d6bad1d608ee769f62675ca774dabe188c728b0522c1ebed7b8eb6ec', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (79, 79, 3, 27, 'complete', 'a000000037', NULL, 'demo:complete:27', '365fd9dacec9f0c55b77523414c946698985ea9ef3f6070ba29970bf6d566125', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (80, 80, 3, 28, 'view', 'a000000038', NULL, 'demo:view:28', '57391a6453d777118a68803db062e1748d293a36109e042f683bdcd6661d2db8', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (81, 81, 3, 28, 'forward', 'a000000038', NULL, 'demo:forward:28', 'a57d73a7868ff945d348ae20f9d7ec67678f75317d1002819b0a015c0cf41c29', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (82, 82, 3, 28, 'complete', 'a000000038', NULL, 'demo:complete:28', '41e8391a88c13f856afad3179f938d05ab13a4e79ba49687dc99bd291df5da54', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (83, 83, 3, 29, 'view', 'a000000039', NULL, 'demo:view:29', '7ca1342f0dbac7dd5d3a2aa39c15dd5f7c8a2f144b0205282480aa02beffb4d1', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (84, 84, 3, 30, 'view', 'a000000040', NULL, 'demo:view:30', '2d34a69eb20f04af04afe6e702c2ac6fadf72713b46db967f0ba013f179f8a6a', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (85, 85, 3, 30, 'forward', 'a000000040', NULL, 'demo:forward:30', '10247ee25cb3f53773927d9cee3bdb4af4b0eacb7fc9564a41e83a14cd90a14e', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (86, 86, 3, 31, 'view', 'a000000041', NULL, 'demo:view:31', '4da609730b5f5e6a52967f20b279643f5ad6f2468aa2e8df0180d9b21c233215', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (87, 87, 3, 31, 'forward', 'a000000041', NULL, 'demo:forward:31', '587fe319dd7579651d0b6408058232635082ea3a2e07f2552debf36e2a8d14ff', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (88, 88, 3, 32, 'view', 'a000000043', NULL, 'demo:view:32', '7ddbf892b02219fde2a6e58903f1e99fe6b771ad68070044cebdf09f2e12f7d2', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (89, 89, 3, 32, 'forward', 'a000000043', NULL, 'demo:forward:32', 'a073c4029b336e0111c02737573175e0b6ded9efe57c8005b9503e1b7f48047a', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (90, 90, 3, 32, 'complete', 'a000000043', NULL, 'demo:complete:32', 'ff0c9d41272e85d7f35c6067477d458c5e584d3236f2d4e8158cad72e3a92a0e', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (91, 91, 3, 33, 'view', 'a000000045', NULL, 'demo:view:33', '2aa543c78bb6961786953360905d274bb69b6d18e00707ee916b2f76f3b731cd', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (92, 92, 3, 33, 'forward', 'a000000045', NULL, 'demo:forward:33', '6735c4040c6fd13b5b8217a3573715835d8e9bae775fbe166d65b547de29ab7e', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (93, 93, 3, 33, 'complete', 'a000000045', NULL, 'demo:complete:33', '24291c7f46839264af2a5f6623d1f12964c433f244b2a5a8a6b0aea5979c18fb', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (94, 94, 3, 34, 'view', 'a000000046', NULL, 'demo:view:34', 'f1f3f8a7c5e3738e84429aa63d9a89b6f149ee216094d78da60dee10f0816937', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (95, 95, 3, 34, 'forward', 'a000000046', NULL, 'demo:forward:34', '05bc7936f22c75160998d614c628869dbb81d6b8b22a27f21f0e56ac49d32237', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (96, 96, 3, 35, 'view', 'a000000047', NULL, 'demo:view:35', 'b772a882b993ceec8a9b0004ea1691d1fbc6cc52900b212eeb05c6a6accc385b', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (97, 97, 3, 36, 'view', 'a000000051', NULL, 'demo:view:36', 'de872134da8969b9b3f1ea8b2b8f4dc7a445870321a616d3f9c097c195f6063a', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (98, 98, 3, 36, 'forward', 'a000000051', NULL, 'demo:forward:36', '25a3d4dd4e893f5149a629a0927280bfc3abecb0566bab0069d02ef933612c38', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (99, 99, 3, 39, 'view', 'a000000054', NULL, 'demo:view:39', 'ba0ffb3f77ca19d33a8182875f895f04ad1d9e8f94abc418a3b3c8ffba0899ef', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (100, 100, 3, 39, 'forward', 'a000000054', NULL, 'demo:forward:39', 'a811e56d30a86e55451cd940a69394abc771c5030085b43b1ee8165aeec54adc', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (101, 101, 3, 39, 'complete', 'a000000054', NULL, 'demo:complete:39', '3f0c40a0a0d180c3685e481ec47c8ebc137001ba866ff549ad1674f8b7a6fedb', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (102, 102, 3, 40, 'view', 'a000000055', NULL, 'demo:view:40', '157ded832b19a640269b6eaaf9ca2ab91c75fba21cb3f23e49eece584e754323', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (103, 103, 3, 40, 'forward', 'a000000055', NULL, 'demo:forward:40', '32f7a1cd678038d30fb39e6a169667b107cd4c89d52e0dedf843aa0599b9893a', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (104, 104, 3, 42, 'view', 'a000000060', NULL, 'demo:view:42', 'cb2cea948670220ea7a29df0c05a1209f70c23dd2cc11e9c48118ee32af39635', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (105, 105, 3, 42, 'forward', 'a000000060', NULL, 'demo:forward:42', 'fc97fc9ac7650b4b0af5ec09014e0882205e32df8da3d72d2fdd02b39158930a', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (106, 106, 3, 42, 'complete', 'a000000060', NULL, 'demo:complete:42', '59a750e72e8c2a4752dcf65f2725ca347b5fc8bde22ae7d6bd60e216cbd46332', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (107, 107, 3, 43, 'view', 'a000000061', NULL, 'demo:view:43', '6bcb94aa7c0613538f12e87b6fede641f1b21c2b08f8045300a460fb123bffe4', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (108, 108, 3, 43, 'forward', 'a000000061', NULL, 'demo:forward:43', '76ebe11227fc911a98bc0c71fbc1fa778e01aca31194050a3b7d4926d8665ef7', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (109, 109, 3, 43, 'complete', 'a000000061', NULL, 'demo:complete:43', '1c40f9475b257e5d9659409fd9cadd32351b5431f46405cd9574a64ad40fe9a9', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (110, 110, 3, 44, 'view', 'a000000062', NULL, 'demo:view:44', 'eae13d25b08c1365eade07735f980ab0a6ca2726ce9166ef88eaf1cc332854be', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (111, 111, 3, 44, 'forward', 'a000000062', NULL, 'demo:forward:44', '826aabc1d863f1454b89a9f1ed12d3febf4cfd6cbc2cceb5073f73205802113c', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (112, 112, 3, 44, 'complete', 'a000000062', NULL, 'demo:complete:44', 'a93ed0b154a778ea95fa8ae99c761761c70eca2f7b73afd1db9e4468478c078a', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (113, 113, 3, 46, 'view', 'a000000067', NULL, 'demo:view:46', 'ced2ee0d8f90bc8dcc702880cfc30a04395302cbdcec554e01c05c7a8066753c', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (114, 114, 3, 47, 'view', 'a000000068', NULL, 'demo:view:47', 'ca1bcf3a44286720b4076d07d22024bf1f83406dd87906f9f8e1ef1ba3728366', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (115, 115, 3, 47, 'forward', 'a000000068', NULL, 'demo:forward:47', '79ffa0f3dd7d5b45dd2550b1c8dc349030ec27e3571ea86a8e5d08ba61fc6c7e', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (116, 116, 3, 47, 'complete', 'a000000068', NULL, 'demo:complete:47', '3b45c1c37ab365d72bafd6bcdc449e483663c7f5a87ffa349275a75cc59481a9', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (117, 117, 3, 48, 'view', 'a000000069', NULL, 'demo:view:48', '8a1d78751df5472536d80eab129958e0035a3ecc23ca170b1a291dae8cf88ade', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (118, 118, 3, 48, 'forward', 'a000000069', NULL, 'demo:forward:48', '5cd98e0e254a6cccdd49a732266b6bc1d63b4b73e22315d6ddac13c3c2aa1b88', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (119, 119, 3, 48, 'complete', 'a000000069', NULL, 'demo:complete:48', '46dbd7dcdf505e4ba6cfdae94d8eb0901436f31884703952fa7b468cdc81a7fe', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (120, 120, 3, 49, 'view', 'a000000070', NULL, 'demo:view:49', 'e30c5a77b4ed28f917b4e206c43ed68195cf09c7a11bb3d7598751df6ea63770', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (121, 121, 3, 49, 'forward', 'a000000070', NULL, 'demo:forward:49', '18eeeee2538ed4f0a4bb50d6c7625cd5705f8ccd8331715e13ce10ba9f1237d4', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (122, 122, 3, 50, 'view', 'a000000071', NULL, 'demo:view:50', '5784ebc0eb8d03123c385df03c722a10e2cc373d783f2ccfb7858a2ee1e26697', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (123, 123, 3, 50, 'forward', 'a000000071', NULL, 'demo:forward:50', 'ee11773865471b7de2901e0ed75ca11e8200f013f51810a86b66e14d3aa3c6ec', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (124, 124, 3, 51, 'view', 'a000000075', NULL, 'demo:view:51', '7132a0e2cbb2ce9137eae295b12d660e9d629c719b8476b6e81c692f4d8ec086', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (125, 125, 3, 51, 'forward', 'a000000075', NULL, 'demo:forward:51', '7cf285e0c96637c07b4e518493f8aae60339ba855a91b30314236094bba70ff1', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (126, 126, 3, 52, 'view', 'a000000076', NULL, 'demo:view:52', 'f99ededd6a2fe019b4869e70d2a959f9196997d212ecc3147dcd8768eca86f32', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (127, 127, 3, 52, 'forward', 'a000000076', NULL, 'demo:forward:52', '328f0da1341f0f2ec3dd70c854099f4095abec22adb0e0891840c23ad73b09e2', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (128, 128, 3, 56, 'view', 'a000000083', NULL, 'demo:view:56', '3e8c192bc3006db3b4d3244d4ca24e13c5ec88b16f5a79f73196dbdfd4c05276', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (129, 129, 3, 56, 'forward', 'a000000083', NULL, 'demo:forward:56', 'da93169bce6a9244480f0efd0b3e5c01c6c6695b55fb44786c7c56e9a4d1b548', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (130, 130, 3, 56, 'complete', 'a000000083', NULL, 'demo:complete:56', '29e16578e9a5b3443e194f733ec5916a5545e5383fc5882e52735e2d1cf5f6e7', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (131, 131, 3, 57, 'view', 'a000000084', NULL, 'demo:view:57', '97803fbb707ab3cabdc66562c98b64202258d33b4a8f255cb8da64317317a520', NULL, 1772326800000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (132, 132, 3, 57, 'forward', 'a000000084', NULL, 'demo:forward:57', '1118f8c600713eab357aa1edd0e01e706906bef68fd825cde03a7b44dae9382e', NULL, 1772326800000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (133, 133, 3, 57, 'complete', 'a000000084', NULL, 'demo:complete:57', 'de3102f91beec1678b79c6ecdf52abd5c9b8a486c2dfb0727a28ab33f7924149', NULL, 1772326800000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (134, 134, 4, NULL, 'task.draft', 'a000000001', NULL, 'demo:3', 'd84529726b4081153b27315914878701d768e52ce4cdcaca299b06114a3cc0e7', NULL, 1772395200000000, '{"type":"live_course"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (135, 135, 4, NULL, 'task.dispatch', 'a000000001', NULL, 'demo:3:send', 'ad10af6bc820d25245a1add5b966825adc41e6f99e3a6fcfa17f86fcff757e1c', NULL, 1772395200000000, '{"count":61,"digest":"65be29c9bc453915ab1f1a1b33505b5ac93fa73793ca6af684c0c1b84013bbc1"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (136, 136, 2, NULL, 'task.timer', 'system', NULL, 'timer:2:0:due_in_three_hours', NULL, NULL, 1772395200000000, '{"timer":"due_in_three_hours","revision":0,"due":1772348400000000}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (137, 137, 4, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772395200000000, '{"count":61}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (138, 138, 4, 58, 'view', 'a000000024', NULL, 'demo:view:58', 'b07162e5e496f4d816ad027140837319d1f8515f446f82856c01398fd29319f4', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (139, 139, 4, 58, 'forward', 'a000000024', NULL, 'demo:forward:58', 'd361dab1217726588ec40228572eeb5a09ef00a5ac754907efafbc71ace8e632', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (140, 140, 4, 61, 'view', 'a000000027', NULL, 'demo:view:61', '6c08ddbe391337139f2f259f01927fe744615d1fbe693abe9cd1d14c865527f1', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (141, 141, 4, 61, 'forward', 'a000000027', NULL, 'demo:forward:61', '58436d5ef124b2b5dd06759bc9cbda2b1f4e6390dcd66cd2fb31ede771c0db8e', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (142, 142, 4, 61, 'complete', 'a000000027', NULL, 'demo:complete:61', 'd9f4d8d75a6240b660a78335dabb18323f78256b4fa5f3f0c1cdc6a30a2af0d2', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (143, 143, 4, 62, 'view', 'a000000028', NULL, 'demo:view:62', 'f5e2c29e979b30b0b8245bd2860625f85c4b3b226f35ec07c741022851ef9f35', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (144, 144, 4, 62, 'forward', 'a000000028', NULL, 'demo:forward:62', '78ccad235dbb05ca30d94f6c929fbf304bbcf10d017e38fdf4566d99905fc0c6', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (145, 145, 4, 62, 'complete', 'a000000028', NULL, 'demo:complete:62', '7f13138fced2fa7953253b41d0364e31ec1b1829d68da3bf69c7987cfdb15527', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (146, 146, 4, 63, 'view', 'a000000029', NULL, 'demo:view:63', 'd1babfbf24b76c2f0b6884b943cae4d88d2703110317ab73725c9dec02b6d8f9', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (147, 147, 4, 63, 'forward', 'a000000029', NULL, 'demo:forward:63', '51e747702d8936f523faed7be0180a7fe97ace0d09c3f5460678a25fea046971', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (148, 148, 4, 63, 'complete', 'a000000029', NULL, 'demo:complete:63', 'bb60c98280b36dd0dcc12fd41e30315fcfce9128c56447b8817b495055a19e28', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (149, 149, 4, 64, 'view', 'a000000030', NULL, 'demo:view:64', 'a1059f3594736fb881b3ed52ff5abedf1add9ad451510b04b0a5501a0da68555', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (150, 150, 4, 64, 'forward', 'a000000030', NULL, 'demo:forward:64', '2e5bcf4f7c7edb420a2d65e6448ca78e48cba24fa46c092d5fe7fe181f524e5d', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (151, 151, 4, 65, 'view', 'a000000031', NULL, 'demo:view:65', '330492f2f0e1a50c92ab0ba3208fa102f3b5c2889765fd35295aa20996b8347a', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (152, 152, 4, 65, 'forward', 'a000000031', NULL, 'demo:forward:65', 'bdd2ccff76e358e94a2865828038fa37d3af22a1c42f8757f639f345e785fa16', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (153, 153, 4, 66, 'view', 'a000000032', NULL, 'demo:view:66', 'c452c4ed77d01d18e1c2abf5ad4d6c850fb4afa36de0e8f9496a2d5805ede7df', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (154, 154, 4, 66, 'forward', 'a000000032', NULL, 'demo:forward:66', '9c868712bd57301d21c4a85018aaee9dff41ac0a4670892d1cc534a1421e235c', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (155, 155, 4, 66, 'complete', 'a000000032', NULL, 'demo:complete:66', '6941aeb1f07769df30704343fac4058a63b3a93bdcd5635fb6d57947a06677db', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (156, 156, 4, 69, 'view', 'a000000035', NULL, 'demo:view:69', '7d5fadc6423b5823c858c187c39edfbf4ea2b8c691b6debeed589fb3d6159b7f', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (157, 157, 4, 69, 'forward', 'a000000035', NULL, 'demo:forward:69', '199d339aa1b0030f73fc72f49096d40d2a62009865394e95d0da29a7c92cc4be', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (158, 158, 4, 69, 'complete', 'a000000035', NULL, 'demo:complete:69', '7b26975e582b5cf6b45af3a71455ffa41d392ed0cdb236a1279b5b12cd5f3f38', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (159, 159, 4, 70, 'view', 'a000000036', NULL, 'demo:view:70', '6cc40fe873a64eacd9b3d4fd644f79d2b78120cc5ac419017bf9626a76b73fbe', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (160, 160, 4, 70, 'forward', 'a000000036', NULL, 'demo:forward:70', 'dbf6b405c2a6824a7eac49adcada869cb9f92d4b54e77411d10dd0ee1b237bed', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (161, 161, 4, 70, 'complete', 'a000000036', NULL, 'demo:complete:70', '6b0c55f71830d28fe5742ab08872d496b1ef9b8741e79ef3e7321d6c8a1d518f', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (162, 162, 4, 71, 'view', 'a000000037', NULL, 'demo:view:71', 'dcbd506122bffad3811fc03eee7eb3a6a5493d3954f8d834708a8f8686054632', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (163, 163, 4, 71, 'forward', 'a000000037', NULL, 'demo:forward:71', 'ce4b776a00b7de7a1beac994734c0b7185ed23aa42da54cc626ceec9696bdb2e', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (164, 164, 4, 71, 'complete', 'a000000037', NULL, 'demo:complete:71', '9487a23f1518ffbb2dda4e64e86979cd22da4a35b78bf9fc7444b259c7c63ba2', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (165, 165, 4, 73, 'view', 'a000000039', NULL, 'demo:view:73', '954608ea6dc1188d2a5f6aee57d555893228b9e47de916a06a34bf51bace0b04', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (166, 166, 4, 73, 'forward', 'a000000039', NULL, 'demo:forward:73', 'c017b6bccfbbf7178e49a92c3a36bb69dffaaf78c4904b01d4e6d1357b1d741b', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (167, 167, 4, 74, 'view', 'a000000040', NULL, 'demo:view:74', 'a3cec83b843decf278c18cdadf8f0b1b47ab6d8166145b973d722559227d06ec', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (168, 168, 4, 75, 'view', 'a000000041', NULL, 'demo:view:75', '052b892905dc59330af18a57a2cf92fc7ddc41f229a19f1365dbf99d5ed102e4', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (169, 169, 4, 75, 'forward', 'a000000041', NULL, 'demo:forward:75', '6da9da380c1e56d0c1d5f17c8be1244a706e85da2a8f4015db6ddd75361e0586', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (170, 170, 4, 75, 'complete', 'a000000041', NULL, 'demo:complete:75', '4b627ff6484975bbac9f320118ace5b3d8c2fa87a98adb867ba09cae47482cd2', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (171, 171, 4, 76, 'view', 'a000000042', NULL, 'demo:view:76', '28ec5c412ef9aaf927b4f335bb746c53b3646e1c19444e82e62efa2feeb75313', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (172, 172, 4, 76, 'forward', 'a000000042', NULL, 'demo:forward:76', '7eb0b7b300c2ce38207fe3826e77f97e7791c5711d8da1fb88800490b0874eeb', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (173, 173, 4, 76, 'complete', 'a000000042', NULL, 'demo:complete:76', '0811f84ca0aab3b7397387e394ed295a9739d50120dcab8fc1b2c589d273eb07', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (174, 174, 4, 78, 'view', 'a000000044', NULL, 'demo:view:78', '7dff765b710049c30ec1abe09385b41394b6a2f1554ff18b3a64cc2fd46cb693', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (175, 175, 4, 79, 'view', 'a000000045', NULL, 'demo:view:79', 'b1f486ddf58da953a1427964448184a866f41fba621083c5295e414dfbb58a19', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (176, 176, 4, 79, 'forward', 'a000000045', NULL, 'demo:forward:79', '224c69008a754b4005335c9b8c90b3f79dd16275fd5b314d9d97d64f07a15789', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (177, 177, 4, 79, 'complete', 'a000000045', NULL, 'demo:complete:79', 'dbbb8252a61f7ad4ed7e9c0cf3ef2f0fa765f8c2d09709e801baad44e3dcce62', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (178, 178, 4, 81, 'view', 'a000000047', NULL, 'demo:view:81', '70f0eb505101424d481fccdb19bae1dbb11abb900976b12993302f4addb3dd50', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (179, 179, 4, 81, 'forward', 'a000000047', NULL, 'demo:forward:81', '0db538cfbc8221e89c030ebbbc64563454c89a51c4ada16ccbabe9557f4dd3e7', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (180, 180, 4, 81, 'complete', 'a000000047', NULL, 'demo:complete:81', '66026763df1f6f26cca855b25bcd5419424a0e319c71b4c92113848df6ecc56c', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (181, 181, 4, 83, 'view', 'a000000049', NULL, 'demo:view:83', 'ccad6dc63386751bc8a3b685ff936991cef27ddb9ed869a5e6673ab98fc12de3', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (182, 182, 4, 83, 'forward', 'a000000049', NULL, 'demo:forward:83', 'e6a1e764f8304da432432134dea8ab5efb7b2581adf64659adbb1fb5e99a6a6c', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (183, 183, 4, 83, 'complete', 'a000000049', NULL, 'demo:complete:83', 'd9424fedf03789ba0bb6103e4dee9acf6a68281613b8a4431705e779d1dc4d8e', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (184, 184, 4, 84, 'view', 'a000000050', NULL, 'demo:view:84', 'f51e3123190085523ed76c70d9c80ff14c8107987a9fb3596a8edec82e9ed09b', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (185, 185, 4, 84, 'forward', 'a000000050', NULL, 'demo:forward:84', '56755588b1e6343e4e8296c8219ed66c02042a9f1bcbbbb60945ae448902a499', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (186, 186, 4, 84, 'complete', 'a000000050', NULL, 'demo:complete:84', 'f6458ccda28e7ce5f4ed81af51d26439100c060ec662724938d96810f4e4ad83', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (187, 187, 4, 85, 'view', 'a000000051', NULL, 'demo:view:85', 'f73fd75f4fbe06dbbf0bd4de3df9f5315e961a4ba903cf29cc2b1fb530ff0cf6', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (188, 188, 4, 85, 'forward', 'a000000051', NULL, 'demo:forward:85', '79b0777887672e97247e162646c0c45a674a13fb75d37028459a9de445f46a95', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (189, 189, 4, 86, 'view', 'a000000052', NULL, 'demo:view:86', 'af5c3bab11750ec2e6a1d1347e7e8fa40cf5c9da03089565219500b559dcdec3', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (190, 190, 4, 86, 'forward', 'a000000052', NULL, 'demo:forward:86', '275052d6a6eb8eb3cb8dbb5ee4548ab4788c6e47a8b6d045d8da3e4b453f3d79', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (191, 191, 4, 90, 'view', 'a000000056', NULL, 'demo:view:90', 'd7dd96e5ab6452c912f22a540f92ac839ebcc75076172a122999c2d5d1c68d39', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (192, 192, 4, 90, 'forward', 'a000000056', NULL, 'demo:forward:90', '611da71c808af4a6e5614a561ea4925cbd53f1243d68c6582c8157061aa78c1c', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (193, 193, 4, 90, 'complete', 'a000000056', NULL, 'demo:complete:90', 'd31ae921eeccbfdfb8f93afacfa001b32f17c406ea7d944d3a7274eea62c46ec', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (194, 194, 4, 92, 'view', 'a000000058', NULL, 'demo:view:92', '6d78c5a7444dcec5dc189f9fd1365dbc169bdddb9d65fd602c80a195ccb22461', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (195, 195, 4, 93, 'view', 'a000000059', NULL, 'demo:view:93', 'd49ffc3226c8633ba1ae2f29a51a2291c7f5600328c0c0b7c11a9ad0178f2c9c', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (196, 196, 4, 93, 'forward', 'a000000059', NULL, 'demo:forward:93', 'e087e254c8905b7440b072cbf941dadcfdeb6298fe3925666e877b3aa7f2122d', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (197, 197, 4, 93, 'complete', 'a000000059', NULL, 'demo:complete:93', '9cf533b166caacf361d438234e518033c804e19b121d5dccaadd985d5bcd1146', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (198, 198, 4, 94, 'view', 'a000000060', NULL, 'demo:view:94', '3b9248909910ecef280abdb94da079e4527e3966e0bdbd82a78e48af96e66e24', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (199, 199, 4, 94, 'forward', 'a000000060', NULL, 'demo:forward:94', '9488d9d3cf8da5c1b5c63b9c636967d5b3e5112ca159810507d594f05722a425', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (200, 200, 4, 94, 'complete', 'a000000060', NULL, 'demo:complete:94', '4201caf3695bc74fac13762b6d046e4ac748b59639cd88e7c25d8480aeeee277', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (201, 201, 4, 95, 'view', 'a000000061', NULL, 'demo:view:95', '0464432af0d72886e467bf202a0df6ed6bb498c347aa6fd6a71b89f133ee8df0', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (202, 202, 4, 96, 'view', 'a000000062', NULL, 'demo:view:96', '21dc38f9004da7f85ce0f1a22db55e51b0597f62dd94898ab4782d7b34622b54', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (203, 203, 4, 96, 'forward', 'a000000062', NULL, 'demo:forward:96', 'abf363e31122345a751c449d17139d1589a21b6f257913e73318f1b8be069ec4', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (204, 204, 4, 97, 'view', 'a000000063', NULL, 'demo:view:97', 'daadd48ff8e4ff2d2151841c45354535dd83f4f487e072452c0a7596dad72f7b', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (205, 205, 4, 97, 'forward', 'a000000063', NULL, 'demo:forward:97', 'f034f1b160fbecd15a67e55e9e5198ecbebe64f7afa6e509b2b910373630609f', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (206, 206, 4, 97, 'complete', 'a000000063', NULL, 'demo:complete:97', '866dff73d28e30d4ffc3a70434d00a7de4816463c95d9d8b8153b206e8e0f2dc', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (207, 207, 4, 98, 'view', 'a000000064', NULL, 'demo:view:98', '336bf6df5a115318c5e2a82b1bb09e8dc907f4fe2737262cfbf3dca73763b8d0', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (208, 208, 4, 101, 'view', 'a000000067', NULL, 'demo:view:101', '1ed382c4503f5223c94ad73153cb72a38540e1e0913521d4e31405265d1c2f0e', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (209, 209, 4, 101, 'forward', 'a000000067', NULL, 'demo:forward:101', '64da8cb4cea5949195727cb40ef6c14cce993348921e55a32231342bd386bc63', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (210, 210, 4, 101, 'complete', 'a000000067', NULL, 'demo:complete:101', '8d1697a2aa8038096f0897a0ed1dd638fcb5d55fed94d91ca47d32cef00b4f63', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (211, 211, 4, 102, 'view', 'a000000068', NULL, 'demo:view:102', '278f960ad9ed40716141df28917aff7f0701a95c9ef57dcc36369499760964ff', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (212, 212, 4, 104, 'view', 'a000000070', NULL, 'demo:view:104', 'f047fd640c4ddb399e562e4354219427b44b1a6864d594387e84f6ac639c4f55', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (213, 213, 4, 104, 'forward', 'a000000070', NULL, 'demo:forward:104', '33caf7b0160dd1a6a8ade4895df5413043cbbeca62af84825a782501529bafb6', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (214, 214, 4, 104, 'complete', 'a000000070', NULL, 'demo:complete:104', '2fd88c1d48ca967cb0af401b805a1072baf0659866d008b83ca54e6490c6ab0a', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (215, 215, 4, 106, 'view', 'a000000072', NULL, 'demo:view:106', 'cc36d75ecf324b636d315675d9272e062a3cbf61424688af2e5e72f58ff062f8', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (216, 216, 4, 106, 'forward', 'a000000072', NULL, 'demo:forward:106', '92419362445383bb466aff44e49277ccf1191616f03d479bd3a138b94860159d', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (217, 217, 4, 106, 'complete', 'a000000072', NULL, 'demo:complete:106', 'e6ef1f0ca47934c751b7017384fb246e3f172823a42aab240f2fb0a4bc3abac6', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (218, 218, 4, 107, 'view', 'a000000073', NULL, 'demo:view:107', '8a338ba1023966dddb8381ffbf64d05636acda3a460c2b7061c4889fb2adc2ba', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (219, 219, 4, 107, 'forward', 'a000000073', NULL, 'demo:forward:107', 'de948866fa74957d371c5d761be9806b6486b3711da7adf364d92b7759c3f94b', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (220, 220, 4, 108, 'view', 'a000000074', NULL, 'demo:view:108', 'e5b9968138a8e363a1d520c785be8d3f66e426f2cfd2ab1503f0bfeeaad2e2f8', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (221, 221, 4, 108, 'forward', 'a000000074', NULL, 'demo:forward:108', '753f0de80d242715aaa7b3e0f2f78693be6fe09f701df6194bfb65cd33607f1e', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (222, 222, 4, 108, 'complete', 'a000000074', NULL, 'demo:complete:108', '2855b9cf1ab8845aec4cefa4e2750ca4d3f88cc8f8dc6c09b490bf2631d6d9b5', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (223, 223, 4, 110, 'view', 'a000000076', NULL, 'demo:view:110', '4fd1ed8832c937ec782537eeee61db5df10f67b141301de065b0c44de17181e2', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (224, 224, 4, 110, 'forward', 'a000000076', NULL, 'demo:forward:110', '0dd7849cf2f9dafcf433790d30dcb01c5c5548fc5132e2e2619eb97410bf58d5', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (225, 225, 4, 110, 'complete', 'a000000076', NULL, 'demo:complete:110', 'c88540bc95df51cf0e1d1707e2e274f6424c4673ba257132a046e9267a9c9e85', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (226, 226, 4, 112, 'view', 'a000000078', NULL, 'demo:view:112', '4e2fe9c05c36954abdf3f5ca6337e85245456c24849893518dc7bdc63652fe3c', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (227, 227, 4, 112, 'forward', 'a000000078', NULL, 'demo:forward:112', '38702f5957880377f538a6ff871cc3ccddb1a88a0cec1667328d0de040299aab', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (228, 228, 4, 113, 'view', 'a000000079', NULL, 'demo:view:113', '653d47f3f77bf76a5d247309c1f6963b8218917bf8886e9f923458f6a5a85ae7', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (229, 229, 4, 113, 'forward', 'a000000079', NULL, 'demo:forward:113', '8513c5ff5a2504d889a31fec8dc5c1bb761b83fba8391fbe3d32e86b7d4019f9', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (230, 230, 4, 113, 'complete', 'a000000079', NULL, 'demo:complete:113', '331abd4ffcd21628d3ef9bf6d144fab95c0e6cfd6e10d06aa59225078b355c4b', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (231, 231, 4, 114, 'view', 'a000000080', NULL, 'demo:view:114', 'b10fd3e3f7c547c202f39899131a4fba1ee0e5c230e530bb828c85dbe731558d', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (232, 232, 4, 114, 'forward', 'a000000080', NULL, 'demo:forward:114', '603a6535e4de207742b1b8740a3785101d519c0d19fc9286bcf97f4b0eeb6313', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (233, 233, 4, 114, 'complete', 'a000000080', NULL, 'demo:complete:114', '863bb8ae85d346a0873744e588f258d69aca81bca600364a9c2752ed020817de', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (234, 234, 4, 115, 'view', 'a000000081', NULL, 'demo:view:115', '3dfe6b305758a109ed7272ac919eff62d6017b4d6c050987d2d64a6fb50f46f4', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (235, 235, 4, 117, 'view', 'a000000083', NULL, 'demo:view:117', '08cf8eb21ce7b8a845f270fea801404e769cbe9affe172ccfae69ed8480babbc', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (236, 236, 4, 117, 'forward', 'a000000083', NULL, 'demo:forward:117', 'bd07f8e80a77dab7d61ed897e97228ccc621f00b9a439b6936c31576c91edf13', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (237, 237, 4, 118, 'view', 'a000000084', NULL, 'demo:view:118', 'fa137bb96c38a3372b3a6bc4fef2794b604bcfe7fe94b5314a2bdb497b139041', NULL, 1772395200000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (238, 238, 4, 118, 'forward', 'a000000084', NULL, 'demo:forward:118', '10cc98110b284b9d8ff761530db716c620d8d7519ac3c761c604cba5610ddd8b', NULL, 1772395200000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (239, 239, 4, 118, 'complete', 'a000000084', NULL, 'demo:complete:118', '988e3ad1ad09c52171f44500a9f96ed279d857fbf5efd05a2932dfee491131ef', NULL, 1772395200000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (240, 240, 5, NULL, 'task.draft', 'a000000002', NULL, 'demo:4', 'a1bac3a995ce862acf470fa8a73ddabb7101f5f06fe81aaabd5ac5fa066b633b', NULL, 1772406000000000, '{"type":"policy"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (241, 241, 5, NULL, 'task.dispatch', 'a000000002', NULL, 'demo:4:send', 'ba18f0b7ad573c501325e754952d91cdbf607c5bbf80c1a68d9c09e9f1841a26', NULL, 1772406000000000, '{"count":38,"digest":"9ee1517e21eeabb0b212d3a29663bfcbed235dc04f56b4b9d21bd7e28ab62e48"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (242, 242, 5, NULL, 'task.open', 'system', NULL, NULL, NULL, NULL, 1772406000000000, '{"count":38}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (243, 243, 5, 120, 'view', 'a000000025', NULL, 'demo:view:120', 'f3f24190c8e68aa6bc91047602b35904ac2eac1d854d7019408b163eaaebfa32', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (244, 244, 5, 120, 'forward', 'a000000025', NULL, 'demo:forward:120', 'c767d20764121eca39d70a4857cf057fee16465e6b62076a07dffb227e7481be', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (245, 245, 5, 120, 'complete', 'a000000025', NULL, 'demo:complete:120', 'f9c863fd69e4c393df98e65e051d7ac0b5101476d3dd1ea648de8b1e748124bf', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (246, 246, 5, 121, 'view', 'a000000026', NULL, 'demo:view:121', 'e4ff22b1eb81bf30b1aca18222613921b4d699f413333d62bd476b0fdef8495f', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (247, 247, 5, 122, 'view', 'a000000030', NULL, 'demo:view:122', '81138824ba67789a84dd8b29d78784ccc4aeceafc14561852edf2b1d016ebd17', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (248, 248, 5, 123, 'view', 'a000000031', NULL, 'demo:view:123', '6e88ce8d079be931f6df35674b08426e2adbefff05a8830111fb1867646ca509', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (249, 249, 5, 125, 'view', 'a000000036', NULL, 'demo:view:125', '1c237edfb05a4cb4c3d4fdcb0e6ba8920a7dc3cf4d3e08fac331e6fe86e698ef', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (250, 250, 5, 128, 'view', 'a000000039', NULL, 'demo:view:128', '01a5cdf8c3a5660dd63090440cdb593c69d4fed31506c309e1be03e6852280a2', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (251, 251, 5, 129, 'view', 'a000000040', NULL, 'demo:view:129', 'e973df972c0d273fcc79524d94721ce711c576bc868e7f8e5343dcbd45f7ba77', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (252, 252, 5, 130, 'view', 'a000000041', NULL, 'demo:view:130', '219ea9b1c166d7d42b4b92d827099848153ca68bd049267bc0011294ec824a26', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (253, 253, 5, 130, 'forward', 'a000000041', NULL, 'demo:forward:130', '30e16554a0613768fb781fc8d81f836754475e54b0cf53f234aa61fc9747bae2', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (254, 254, 5, 133, 'view', 'a000000046', NULL, 'demo:view:133', '19e3da5fc92ae59a7881984ca52f98d98e510db1b255f9a3919d92147dda9ce4', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (255, 255, 5, 133, 'forward', 'a000000046', NULL, 'demo:forward:133', 'dd35807106e9b0b1e46e73f0c3667fffa48817b61180a076122e3d9e7c718392', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (256, 256, 5, 134, 'view', 'a000000047', NULL, 'demo:view:134', '551be4ffe7244ad25a959e24a7f91c1074e9ce9a53292e1dab8b2fc4a1c9a4d2', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (257, 257, 5, 134, 'forward', 'a000000047', NULL, 'demo:forward:134', '85f939172f6c679a1d43b8aa8ee5b0d26a38699553668aa09b72ee7a995c2f3e', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (258, 258, 5, 139, 'view', 'a000000055', NULL, 'demo:view:139', '0a8e63900ca922865c7ca17e3925a9a12266bb25f7ae9c4c05d5dfe45ff9d8d5', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (259, 259, 5, 140, 'view', 'a000000056', NULL, 'demo:view:140', '3246acfde1942db9dd16629ac242ba17892ee9eeb25ce88c857e06820bb4968f', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (260, 260, 5, 140, 'forward', 'a000000056', NULL, 'demo:forward:140', '2a7c71a8805fc85fcd8b6bceadece296555842edb879c5a465adbb27b2828749', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (261, 261, 5, 142, 'view', 'a000000061', NULL, 'demo:view:142', '11c0b88fff21f06836811d986fea150a7dfd1f4900187dd622bb5581b00f633a', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (262, 262, 5, 143, 'view', 'a000000062', NULL, 'demo:view:143', '57fc26396cd41ea58c1f04f6d3952d0f0ac9cca7ea8cc8114078ae4aef5ca807', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (263, 263, 5, 143, 'forward', 'a000000062', NULL, 'demo:forward:143', 'f61886c3b3f629c5411ffff19a813992ba3916fb3d2229aef18b0ffb9d050c35', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (264, 264, 5, 143, 'complete', 'a000000062', NULL, 'demo:complete:143', '7f533cad1473b4892cd3bae25bc6079c6d0a7e697fb9636ec11af20835d49000', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (265, 265, 5, 144, 'view', 'a000000066', NULL, 'demo:view:144', 'ab0b4032deba74cb2651ae927f7b80e37eec5387af79327627de4cc31963a3c9', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (266, 266, 5, 144, 'forward', 'a000000066', NULL, 'demo:forward:144', '1fc95608f16a4585194422160b65767499be214ea34b572467fe234eef19a823', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (267, 267, 5, 145, 'view', 'a000000067', NULL, 'demo:view:145', 'd916d94149f5f8f577c3fa6b3b4a29d61756c52059f307271d310a264ec714dc', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (268, 268, 5, 145, 'forward', 'a000000067', NULL, 'demo:forward:145', '4b8c3b8e6bedef66227222fdcbaf91ed92b6f3cdc337a50db297bf9a75f00c4b', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (269, 269, 5, 145, 'complete', 'a000000067', NULL, 'demo:complete:145', '8c71e63da90b4d76536d846f9b69fba939640493fd75b70f011bf1b88f2d8b23', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (270, 270, 5, 146, 'view', 'a000000068', NULL, 'demo:view:146', 'f9af892680ba03503c7b0d38d62ae5613941a3dbd1cab3b3c389de59fcbe7e4d', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (271, 271, 5, 146, 'forward', 'a000000068', NULL, 'demo:forward:146', 'd7a199a1c6ef13444abf18f8a32f579cd7565ee95456cebbde375e4f259fd43e', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (272, 272, 5, 146, 'complete', 'a000000068', NULL, 'demo:complete:146', 'abbcdfd46d77f45a9b51d0d7958a55239889a86e8cae0e838eb268c237e2bd3f', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (273, 273, 5, 148, 'view', 'a000000070', NULL, 'demo:view:148', '98455a6e2d9fc0afe01f43ce24d45bd2f4a7a2b0a1eeff86cc99adf60cafdcf7', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (274, 274, 5, 148, 'forward', 'a000000070', NULL, 'demo:forward:148', '659251a5d6a8afa62cb2499ec05f0607d39f6a40a15bd641823cea0fcc6b717e', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (275, 275, 5, 148, 'complete', 'a000000070', NULL, 'demo:complete:148', '94e252813660cce225876ecd931d5b96756a6f1e97228a9256bfb8d0a386a30a', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (276, 276, 5, 150, 'view', 'a000000075', NULL, 'demo:view:150', '7109c08d9c3064d44f8d5c6a868999d7bb1e3a373a0e117a4745a51f20650916', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (277, 277, 5, 150, 'forward', 'a000000075', NULL, 'demo:forward:150', '8cea1e66813ad1d0e5d0827158692494b38289493158e3372d96f29d97e614b3', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (278, 278, 5, 150, 'complete', 'a000000075', NULL, 'demo:complete:150', 'a3f3f0af7ac1d5c7ae7202a11eafba9a69c197c0b69ff574afc03b18286fc16b', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (279, 279, 5, 152, 'view', 'a000000077', NULL, 'demo:view:152', '079417920429cdbe1d88267972f46aadae56e2ece389be90a44aaed3bed31a61', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (280, 280, 5, 152, 'forward', 'a000000077', NULL, 'demo:forward:152', 'f7b0b6ef37463b69c23f329da109df183d5f713b147478a9b2d300c64934191d', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (281, 281, 5, 152, 'complete', 'a000000077', NULL, 'demo:complete:152', 'f46fd90149b8e5b679847e0248a5b5dac7733d5236df0f3930255395ff23c2cb', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (282, 282, 5, 153, 'view', 'a000000081', NULL, 'demo:view:153', '5560d85012374ff5a82b5650a17362af83e49e3a2eb0f2d8e4cd3fd7a20e40b6', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (283, 283, 5, 154, 'view', 'a000000082', NULL, 'demo:view:154', 'b05cf3b3efa7cc65119ce33455bf9cc7c3179f794c0c4e94c6e0d5ecb000b56c', NULL, 1772406000000000, '{"from":"assigned","to":"viewed","version":1}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (284, 284, 5, 154, 'forward', 'a000000082', NULL, 'demo:forward:154', '36497cd5431b0e970dbde001aade4245aa3e59cc1f935da2c30a08944bc47980', NULL, 1772406000000000, '{"from":"viewed","to":"forwarded","version":2}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (285, 285, 5, 154, 'complete', 'a000000082', NULL, 'demo:complete:154', '9efb9413003a23a7fca0cb952f3f16ea8327cbed7f3989c88f326803f0d1558a', NULL, 1772406000000000, '{"from":"forwarded","to":"completed","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (286, 286, 4, NULL, 'task.timer', 'system', NULL, 'timer:4:0:window_opens', NULL, NULL, 1772413200000000, '{"timer":"window_opens","revision":0,"due":1772413200000000}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (287, 287, 4, 61, 'check_in', 'a000000027', NULL, 'demo:check_in:61', '5ed836150f51592985dcb8adc0cd4b57a8563786db2e7fce72cd42119012d83e', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (288, 288, 4, 63, 'check_in', 'a000000029', NULL, 'demo:check_in:63', '2d390b4df2cf15b8ac094a127e3a81d89af8cfccea31a5f59874a4bebe8dc303', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (289, 289, 4, 64, 'check_in', 'a000000030', NULL, 'demo:check_in:64', '3e3de4d258cd1405a017c8d817b18872905e4183401550956796dc1b7dbd1acb', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (290, 290, 4, 65, 'check_in', 'a000000031', NULL, 'demo:check_in:65', 'cbde2674f5f5eb2bd34ce5c1ea1156d7aaa353bd65499197d30c517fed567d68', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (291, 291, 4, 70, 'check_in', 'a000000036', NULL, 'demo:check_in:70', '37f9797a34c4c4c5ff2979a599f2efe16fe103376fb7d527122be535e94a3992', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (292, 292, 4, 71, 'check_in', 'a000000037', NULL, 'demo:check_in:71', '96d8722bcb37505fca6ee2acd797ef17cfaebbdd0092c9f3d064180857e1749d', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (293, 293, 4, 75, 'check_in', 'a000000041', NULL, 'demo:check_in:75', '243de8f3ae72b07db891b80c6b189e8624bb2a7764ccd12abfe35bf05d6dce1b', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (294, 294, 4, 76, 'check_in', 'a000000042', NULL, 'demo:check_in:76', 'f7836c8dc225d3add1f89bda1fdf0668b5d8865b2ecf25e70673a5144ddc7fc1', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (295, 295, 4, 79, 'check_in', 'a000000045', NULL, 'demo:check_in:79', '69735a910c9f22df690714a87a36e0bcb6d6c306096793338c315c57ed916b75', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (296, 296, 4, 81, 'check_in', 'a000000047', NULL, 'demo:check_in:81', '7dab1296b7d77d41ef9c80371088a5d600042e67e1df96068cb7f29a00dbc0ca', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (297, 297, 4, 83, 'check_in', 'a000000049', NULL, 'demo:check_in:83', '73fa164d0805a38ad2297a00d222307d8b65150d22b2035de404f842732d0c01', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (298, 298, 4, 84, 'check_in', 'a000000050', NULL, 'demo:check_in:84', '861e81d11174deca8d8681189d423fa561e7958aad3f7c8982307c26776f43a4', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (299, 299, 4, 85, 'check_in', 'a000000051', NULL, 'demo:check_in:85', '4c7df11fb3c87dd908bd3617562079918d20c14311132ab1d901080eab29a88f', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (300, 300, 4, 90, 'check_in', 'a000000056', NULL, 'demo:check_in:90', '675b6725a509a93b3dd616e4d3d4e76a8ea6f13a8e0d137f89521e8e75c1e506', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (301, 301, 4, 93, 'check_in', 'a000000059', NULL, 'demo:check_in:93', 'd84475b685233160bfa4cbc5f3ad57eb4fde26aafd38007f0933cab2f1e8e7cf', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (302, 302, 4, 94, 'check_in', 'a000000060', NULL, 'demo:check_in:94', 'ed5022d03f4c1fee59f151d17378e815d6f37eb08bd401dfc9e219986ab188d3', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (303, 303, 4, 97, 'check_in', 'a000000063', NULL, 'demo:check_in:97', 'cd18f62dce138bfaa30a1bba459fa78c5e084a9672cea2a9fe6cff0929bd8361', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (304, 304, 4, 101, 'check_in', 'a000000067', NULL, 'demo:check_in:101', 'ac60feb3e2dffe8c5848d2dad700437101ec3d458f9725ebad94ad5c1951cc6f', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (305, 305, 4, 106, 'check_in', 'a000000072', NULL, 'demo:check_in:106', '1eebe46ebe1695002f77506858e15cd6af62d61467a6ff8a3c0f8165a9590277', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (306, 306, 4, 107, 'check_in', 'a000000073', NULL, 'demo:check_in:107', '8c7aa51e03d6037832d3baa03031c839f25fc52207823b6174f42b3dc278a1ee', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (307, 307, 4, 108, 'check_in', 'a000000074', NULL, 'demo:check_in:108', '19cfa28c44cff064b57d6988c9058830bb9ac58740d07180c9869e95a4f40111', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (308, 308, 4, 110, 'check_in', 'a000000076', NULL, 'demo:check_in:110', 'edd7db532fd0ae255bc8c9a8b464bc3fda67446ca04499debb1ff66b2de14cf7', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (309, 309, 4, 112, 'check_in', 'a000000078', NULL, 'demo:check_in:112', '2c2c1fe7ff1a1f4e60fac5fbcd4855c93832e9016f7265dc9439f9011fad9a4d', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (310, 310, 4, 113, 'check_in', 'a000000079', NULL, 'demo:check_in:113', 'c913678e24f9e7666016001910a4f668769a2816a396e640e2a0cc92aa5b83ad', NULL, 1772413200000000, '{"from":"completed","to":"finished","version":4}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (311, 311, 4, 117, 'check_in', 'a000000083', NULL, 'demo:check_in:117', '945229f4fd9b4da3356a15b4d58da8fbacade6c0f1a558840d98b81fdd5c269d', NULL, 1772413200000000, '{"from":"forwarded","to":"forwarded_in","version":3}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (312, 312, 1, NULL, 'task.amend', 'a000000004', NULL, 'amend', '2f94459d818b34c7de1b36f553b60a5483679b74f0cf914fbdb8a8f3fe901b2a', NULL, 1772413200000000, '{"changed":["number"],"revision":1,"reason":null,"before":{"number":"校就字〔2026〕12号"},"after":{"number":"校就字〔2026〕13号"}}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (313, NULL, NULL, NULL, 'unit.relocate', 'a000000004', NULL, NULL, NULL, NULL, 1772413200000000, '{"from":"/51/1/4/","to":"/51/1/5/","tasks":0}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (314, NULL, 3, 40, 'assignment.void', 'a000000004', NULL, NULL, NULL, NULL, 1772413200000000, '{"from":"forwarded","to":"void","reason":"不再担任辅导员"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (315, NULL, 4, 89, 'assignment.void', 'a000000004', NULL, NULL, NULL, NULL, 1772413200000000, '{"from":"assigned","to":"void","reason":"不再担任辅导员"}');
INSERT INTO event (id, seq, task, assignment, kind, actor, acting_for, key, digest, cause, at, body) VALUES (316, NULL, 5, 139, 'assignment.void', 'a000000004', NULL, NULL, NULL, NULL, 1772413200000000, '{"from":"viewed","to":"void","reason":"不再担任辅导员"}');
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (1, '/51/', '/51/1/', 0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (2, '/51/', '/51/1/', 0, 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (3, '/51/', '/51/1/', 1, 2, 6, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (3, '/51/', '/51/21/', 0, 2, 7, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (3, '/51/', '/51/41/', 0, 5, 4, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (4, '/51/', '/51/1/', 1, 6, 0, 2, 2, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (4, '/51/', '/51/21/', 0, 3, 0, 1, 4, 1, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (4, '/51/', '/51/41/', 0, 4, 0, 0, 3, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (4, '/53/', '/53/11/', 0, 1, 0, 1, 7, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (4, '/53/', '/53/31/', 0, 4, 0, 2, 3, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (5, '/51/', '/51/1/', 1, 6, 2, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (5, '/51/', '/51/21/', 0, 5, 3, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO tally (task, parent, node, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31) VALUES (5, '/51/', '/51/41/', 0, 5, 3, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:1:0', 'close', 1, 1775469600000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:2:0', 'close', 2, 1774951200000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:3:0', 'close', 3, 1775210400000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:4:0', 'close', 4, 1775124000000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('close:5:0', 'close', 5, 1775059140000000, 0, NULL, 0, NULL, 'null', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:1:0:due_in_a_day', 'timer', 1, 1772791200000000, 0, NULL, 0, NULL, '{"name":"due_in_a_day","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:1:0:due_in_three_hours', 'timer', 1, 1772866800000000, 0, NULL, 0, NULL, '{"name":"due_in_three_hours","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:3:0:due_in_a_day', 'timer', 3, 1772532000000000, 0, NULL, 0, NULL, '{"name":"due_in_a_day","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:3:0:due_in_three_hours', 'timer', 3, 1772607600000000, 0, NULL, 0, NULL, '{"name":"due_in_three_hours","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:4:0:due_in_a_day', 'timer', 4, 1772445600000000, 0, NULL, 0, NULL, '{"name":"due_in_a_day","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:4:0:window_closes_soon', 'timer', 4, 1772421600000000, 0, NULL, 0, NULL, '{"name":"window_closes_soon","revision":0}', '');
INSERT INTO job (key, kind, subject, due, lease, owner, tries, last_error, data, mark) VALUES ('timer:5:0:due_in_three_hours', 'timer', 5, 1772456340000000, 0, NULL, 0, NULL, '{"name":"due_in_three_hours","revision":0}', '');
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (1, 'ministry', '000000', '教育部', '/', '', '', '', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (2, 'province', '510000', '四川省', '/51/', '/', '/51/', '', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (3, 'province', '530000', '云南省', '/53/', '/', '/53/', '', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (4, 'school', '10000', '启明大学', '/51/1/', '/51/', '/51/', '/51/1/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (5, 'college', '1', '信息工程学院', '/51/1/1/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (6, 'college', '2', '经济管理学院', '/51/1/2/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (7, 'college', '3', '外国语学院', '/51/1/3/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (8, 'school', '10001', '蜀山大学', '/53/11/', '/53/', '/53/', '/53/11/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (9, 'college', '1', '信息工程学院', '/53/11/1/', '/53/11/', '/53/', '/53/11/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (10, 'college', '2', '经济管理学院', '/53/11/2/', '/53/11/', '/53/', '/53/11/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (11, 'college', '3', '外国语学院', '/53/11/3/', '/53/11/', '/53/', '/53/11/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (12, 'school', '10002', '岷江大学', '/51/21/', '/51/', '/51/', '/51/21/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (13, 'college', '1', '信息工程学院', '/51/21/1/', '/51/21/', '/51/', '/51/21/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (14, 'college', '2', '经济管理学院', '/51/21/2/', '/51/21/', '/51/', '/51/21/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (15, 'college', '3', '外国语学院', '/51/21/3/', '/51/21/', '/51/', '/51/21/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (16, 'school', '10003', '雅江大学', '/53/31/', '/53/', '/53/', '/53/31/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (17, 'college', '1', '信息工程学院', '/53/31/1/', '/53/31/', '/53/', '/53/31/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (18, 'college', '2', '经济管理学院', '/53/31/2/', '/53/31/', '/53/', '/53/31/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (19, 'college', '3', '外国语学院', '/53/31/3/', '/53/31/', '/53/', '/53/31/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (20, 'school', '10004', '青羊大学', '/51/41/', '/51/', '/51/', '/51/41/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (21, 'college', '1', '信息工程学院', '/51/41/1/', '/51/41/', '/51/', '/51/41/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (22, 'college', '2', '经济管理学院', '/51/41/2/', '/51/41/', '/51/', '/51/41/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (23, 'college', '3', '外国语学院', '/51/41/3/', '/51/41/', '/51/', '/51/41/', 1772413200000000, 'open', NULL, NULL, 0);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (24, 'college', '4', '新闻学院', '/51/1/4/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'merged', 25, 1772413200000000, 1);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (25, 'college', '5', '传媒学院', '/51/1/5/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'open', NULL, NULL, 1);
INSERT INTO unit (id, level, code, name, path, parent, province, school, created_at, state, merged_into, ended_at, version) VALUES (26, 'college', '6', '停用学院', '/51/1/6/', '/51/1/', '/51/', '/51/1/', 1772413200000000, 'closed', NULL, 1772413200000000, 1);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (1, '周明远', '006f537936d342e26fa66f786d7265fdcd9a0bead070086192159865182ab6e6', 'DEAoJUvi62Em36oaOILOcOtuvLbNOdwwMOsqv7/KUS/DYPNBhDG2', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zhoumingyuan zmy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (2, '何静秋', '8ab69bac4de0272cdb9fb875df1c66bfd28ac4d48caf0c20d1bb9fc1823ccefe', '0W9YTfk9SVN8Dt/uUGrAHkQNaL/hSybJE2PPFGNfOoGYHlmsQOEA', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' hejingqiu hjq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (3, '傅晓朗', '8667f233b5367b056a666d70a2af8fee8ae26ef5e849cb2f828d568eae75bddc', '6huAGR+CJIX5er80Lo7bsYAJjuIwaaNoHiW4C6nbKfeYNMGQOP3t', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' fuxiaolang fxl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (4, '王思齐', 'e49526ebd61220ee7e78d08c0c4a8edf22b5bca114203dc719bb2bc466fa2c17', 'rUQF2Ql/2+sg0i4BHxGygeiKrggQsSRrLcGPTTiGktKpmZOlbMrP', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wangsiqi wsq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (5, '陈立言', 'd389b5fb4562ca3db6d9e583c5d04ba04cfccf4bab4e8c563955c805137acff8', 'Dt7rre6SM5bBSLIb1d8laySSk1IMgZsWsyv6REsDAry0RqWPkujK', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' chenliyan cly', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (6, '曾逸若', '4cf1644b9719c62ffb97be1aa752e3e2432318bfb9286d7a67e14e9feb386c5f', '088mWrP6xSHFmzechv84EyiWiiM0JKi8hbq9k00b1BrpMjRs753y', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zengyiruo zyr cengyiruo cyr', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (7, '何依枫', 'a98722098c1ddf9d7943099f6305e22d678761218e464ac8ba909aedb3f5e472', 'ZLQcklwQ0qZM6Z+/jM1eD8LqTyDb2menIdqJ86T/VvfesFgNqicG', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' heyifeng hyf', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (8, '沈岚', '23a23eaabd9a16396c854e8c278a15d6338dc9ebf7942913efbfa5b3f834d88d', '1loGK6Nh6REBMkV8W9k/Al6FRiO8DZ4OYDKxSo5bN1sBU5BbY8rh', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' shenlan sl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (9, '蔡齐齐', '5d0b0d5a6a3bc340d841a5283105fbcbf6598b3b20dc7550b1ae70f68a204a9d', 'jnuzI5jqhNt0ETpM0oahxFODIB8uqG3PF2pl0ScqNCWr3NUH6yLd', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' caiqiqi cqq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (10, '刘帆颖', '435c44f8abc2a96fc767b89af0b02bd7086c983dba1a4a2709fea6447262b155', 'MhetKt1Rj/eccZRzBecKsk6H3RE/itGMbhQPftwKwIxWDTI5E8OO', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' liufanying lfy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (11, '梁涵珂', '0d3a57d13955bc8b71ee073f55574a6c1e622f149c6f64f3870cd8176638820f', 'xkTTp4f/iVU7ldC603i3kUd56Ob2kwIwMEcBiS01UifC/Waecgxe', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' lianghanke lhk', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (12, '黄书颖', 'aeb46894d37a8c2b06c8921726690722dd0804e4bb8ea95e1f1b0b3624b5ad48', 'fAQuGQmnC8F7odz5/AFXtaOwqkFCpsSsYhrxq/BCgn0Tz51frMMj', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' huangshuying hsy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (13, '卢黎霖', '3821e7d85e735a2812b7260ea98276756b1356da582139f8bd59d9fb89ba6333', 'Fw8SBHIllGZkTgNTkga564zdhmJm8ZtGCPeMIjOeih2TqLjiTZhC', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' lulilin lll', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (14, '吴齐朗', 'cc6d8a751c2c4fa3f147796f7400ab7fe74930e8f4ac00db2b615bd415acf80f', 'GNpIZsGi/bwTX9bi651gKwkPsE2AU2zld50BlXi65D0ksJWpMqhP', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wuqilang wql', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (15, '陈悦', '4797f4645289acb0f0cf723f60d3cb719bcfbb8a8c6af86ad285fde08b2cde0e', 'AxEdbS14aikmef+9JsSjcKGX8kzs0u9NRvnGkAfS9W6Zn+yBorj4', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' chenyue cy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (16, '郭晨知', '9ef0a2cfeb8940dd5a51cfe7b797fb77fd3aa81a8e37cac048f088d7a21c0b70', 'yo+tsIKmW4iBIXKb+jmXuxLOh8j/pcdSf9Pj3i32dxeBzbksDWBO', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' guochenzhi gcz', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (17, '王涵枫', 'c144d0498825b469ccf2f0363f5fd180fa3f4a22b4ebc81e065e29d49b3e898a', 'VmLfvlDNyluAi3m02e3bykKLsGl+Lb9o0oymtG6PGs3KRJOMFevA', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wanghanfeng whf', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (18, '沈子楚', 'd9770f0c197c197e4d0963a77c355e8906350578fb39a59ab13cdf17813e75e8', 'k7LKMo+uM6L1qViFARQR9xu5raSrQnIj1f902LiSd6Vp5XVc7uSu', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' shenzichu szc', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (19, '周婧帆', 'c2a5164a6057bdef8f297979c2ea2146372c9dc0672cb1d2d671c84005152f1e', 'NgpixlYCJmBt0hJlBejqe9cOE1jb7QRx780ZTxJKCleGr4xPfR4S', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zhoujingfan zjf', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (20, '韩恒朵', '11edec930e0a99bc3a05d89e36bc67985f0e4e19687052ad94ddf9a1a4238d17', 'YQFYxVd8nnby5O9ZLklY0pV88SKBP9GfKs7yT7T5SkHQHDpf0PAm', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' hanhengduo hhd', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (21, '薛晓', '823263d35117645f4c5c4ff88e514c437082744fac40090ed3331008519b3038', 'X6O76ghFDqtOsLHjCSXXA/2ivzpB75Egrf++uBXsNgcoGkuxOQOE', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuexiao xx', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (22, '梁言齐', 'edfc961fbfcd1b6b5b8a9cb3fd4c13043fbb78c0991bd2b152977f557024af2b', 'HkMkbPnWzTekWpWBaQVsyerHiB9Xa0P7hI3fW2QfA7K4+h+pgrfW', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' liangyanqi lyq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (23, '吴依澄', '09139ee301132a801acb62cee9d1b689210692c513f32280bb459be70acf6d6b', '0YDAMPFouxfwgzA+g0Zc4VpwUnYljn5IFmJJE5qHllJV+B8f2y9z', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wuyicheng wyc', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (24, '林晓岚', '59458b4b5529d09002f2f5f0ad63d3e294d830d389a86eafb4e0830967b582f4', 'Bwq6l/+qyl5jRyW6GJcENnRYh9iewlB6OpUD2Zg3WNtoZ+9B3HYE', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' linxiaolan lxl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (25, '叶颖', 'f55eafb7f7444bc5005ca50951b7aacac794258841d579b36448d6f683d4a634', 'n054CaSexKdsWIuvuNo4xe3fF4K4q+e/khdiiO6fVuWoitQF+w2B', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' yeying yy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (26, '许澄远', '6f9d83bad1e5fc5fbe3aff4076154b983fb96974b90660875f1b54de34516699', 'Qc6MAXktPMJOTuYk5qKC0Gdts68U4H/AK3/1honAw9XVL1JGIl7J', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuchengyuan xcy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (27, '邓珂', 'de23fd75f966234c33f719277a3032d36507581cd41a0e8ddfc086b862594fa8', 'E7DFPeSUpSUlNMQ39gPw+KVzudpRyaekkfTxJupBYxeYYHeo1LOW', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' dengke dk', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (28, '郭凌歌', '61bb3bdbc214bf5ad8ff94417852d416cd07c554c2d18937ce49c4cfa239d9bd', '3yOR2DJEN5SBZFPKlRI9I0kMu7I4whhvpjWfe8tbW+iRDTTJBPW2', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' guolingge glg', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (29, '林薇', '9ede81ff57f5473ae213db48510b10e01d6fbc86a3dbd28db0be8aad075f5a39', '5O6PSRlLV+FyNjWRjKVdPzfrztHNmiU3O+kJpmQlr21Vi8T2L4z8', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' linwei lw', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (30, '谢嘉歌', '58ed77d7accedc2057616e8e541c0f7bce8916e44b881484dc59a69e2f7d7586', 'Wehc435EumQEQXqfY99ZULiY/YwhQGZ8hdcMUN1T4GT3AP9QYd2u', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xiejiage xjg', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (31, '赵歌', '16691b8f9f432bb0fd6152c81a4b4ed70f4a41532732d7307714e9d9f3d90f5b', 'rvFGEq7k7IiL+Z8g8z3FUiPcDqzePgGq6Io2hqCm0NFeDl3RQXe/', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zhaoge zg', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (32, '谢霖婧', '223516ff53d26a24a6009bd8a03368c3f45ae3e1ae4ceac479ea4b29d1f394c5', 'cGG/a0Nkz2r062T4h7jeMLPX/Bm/IIoaDGGCxfa3Cw+iipV/oZ0D', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xielinjing xlj', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (33, '何薇', 'a24c10c967a9705470ea5e3c6ea0d05393743f7a21c750cd9e54cc06409a0180', '2ianDSk4SP5i4FQYGGoFPNqdcsr9oqz6UhCiJ0V2BjluhoYqTFxK', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' hewei hw', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (34, '邓朗霖', '38c5f19c9fd6790b39ac0f5afd132a065533a9878594b96b327a3693de539397', 'iMB8jLn615A6ILvrB0lD044LyK4DNXVW7XjzGXgBHTO2XP1uYCfu', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' denglanglin dll', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (35, '郭若安', 'ec6dd4308545a7ca76b8b113c8427c02b32b0a56eb14e1788ada406680b0be0c', 's9VEy7i087gau7cgHfoXdi8M7qzTOOM4clNRVyWFIyMtwpuiG1VM', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' guoruoan gra', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (36, '孙朵帆', 'f9b736f350ef40065ec43198135c68f00362df9d1c23a467d8117a82a4796aa2', 'bCfCgINeTAYXOn+scb6AZs8VNjsqU65+nIWna0FmtOdELVWqg2LG', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' sunduofan sdf', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (37, '冯思朵', 'cbba4a2595cbfa6e05ebe0065ac4cce0ab4a8024ff98321b4053a3061739605d', 'XV6K6H64NswkGM1SoEERKWmbPbaxr48dFAmgTqECcMeLkUzFoleS', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' fengsiduo fsd', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (38, '曾凌涵', 'f4ebcf92c926d8cfb052ac870eb590157ac9d378ecb1d3f2878a1ffc1d9fb887', 'IVYjtVQ0irXpT1YhTBFxlATiugQ9SFFiN9fw4OShIUd/7IyLowMp', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zenglinghan zlh cenglinghan clh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (39, '孙简', 'f31a557b1fd4196ab196aa518425806012650430334c8f9f4709e6203d8a7690', 'qkV0FMRwkorh5EppWbP3Q+fSV9Davrj9X4JjNzlIBiOfoazlB+G2', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' sunjian sj', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (40, '丁沛云', '2017c42d149af5075e471925b15dffe1346c1db1b09613884cb401e64d8bc403', 'xWWzh8NO27yMTrvwBGV6ANrL/V/Oryrw9m4ajW1OXnUC4X7jgBt7', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 1, '', '', 1772413200000000, ' dingpeiyun dpy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (41, '蔡沛朵', '6b41a766cda3005e58144e1ee209b0e3bf42cecfb716cf0e05cc052f6734a69e', 'iPzH89NnYTbAlQGs3XBzrCMM6NWbDGtLH+kADbzIzw04QGkCJNaP', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' caipeiduo cpd', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (42, '郑远泽', '30dc5ff47c27389c6f7642174fea8eb57f7a5f75f64cd82dbfca5e738410bc05', 'VR7YSnfZnKRgtVj8EckF9a2k4Sf92JRUrNxyB45nWdsYNrHfeBeg', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zhengyuanze zyz', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (43, '徐楚', '3552a28e54c82e8650dac008c44165152f8a1125d0815c53e1ab4f98ec5f27d9', 'RDbBnlVKCjZHo2TiPISA/1ZWIw1sng6DYnO5FHmuevEEx0yMdPPV', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuchu xc', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (44, '韩凌思', '43303ef7a72c017b60049b24fc1f92af2473321023a14b5b74c7d2876cbe5ec2', 'bDGP/frMV3RJUVoPbFaq6F+ZiYIJZK8AUOz93I8lPzGb2o+7qT2r', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' hanlingsi hls', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (45, '郭恒', '9fcf2855cd74ea5812d919be6e6b47d86a01dae7d16167804857cec0464fceed', '7Wf2sIw08zZGUPfbo/bkMvsGWZQ8yh++/TCm7+wwB0aGs1WrXcNd', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' guoheng gh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (46, '黄婧知', 'bdac334fb9e9c7051d06b623fc707b03dc1e0c39b8b5365c0efe0266fe6e0897', 'FG/H6F+kY4Um0TTH++s4aYV3CVkQ5bDn0n8KNpQRvC5Xp06zKDwg', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' huangjingzhi hjz', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (47, '丁朗', '7399051cf342415b5805656a3fe6c83342b6663849cc1903668ecc18fea283a9', 'RCmTrPGUj7QWPT8iBJonUbrNUUiahjFc4EO3Ehyd+6EMssReuUho', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' dinglang dl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (48, '薛沛', '4512eb97217e83e619a273ab1394ade0306c3865830a26a3110b40eb90d9468f', 'pfPV4YggfhAA+RrI36+AfrDGIM0UaXmZnQYPjz8T0+LYg2hd9dgE', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuepei xp', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (49, '董简', '512699e479ce65e257079448a57989079788c72a147cba975c895661c20221f5', 'VvObqwXIIsDdyD4NyHGmPjGiPbBYXDxEOkU9DiaUYxvHRNJs5JL+', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' dongjian dj', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (50, '谢嘉恒', '41bca15cf9565110e809653316c05db081ef511cf52d69438c1bd511128578a7', 'mdBES39zm/a5x+w+VvxGuFsV3HMOoel+UHWYxYps02y0R+Il6xjd', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xiejiaheng xjh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (51, '罗书', '813283b8fb3f79bf333320e9195483ba5d9113d31a3bf94046bb98fb2d90ee01', 'PaTbO8cIjHnAzMdsdENpj/8a6DhwsMDdPh2tFJ8XGFzBYn0hwgRs', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' luoshu ls', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (52, '高冬源', '0491bd692dfcc8da601df96d4b449bcb2161d8945b7bff5a492bedb29d922843', 'elyIrnbl1sldzywC9Sg99T0X3pDGy73O846Ft+k+RWYOa0kbfchy', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' gaodongyuan gdy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (53, '萧婧鸣', '0ba75136b67d805a2a4c420f3f57a9652b2ddc92122e6e6eecc5a7b75e777af0', '7A6erfz1ADF4l+7c3hTjAfjwtQMMk08O4hQb8BZsW5ANr8oDnkz9', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xiaojingming xjm', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (54, '吴悦思', '522831375533fcffc154a18f6de59479256aad567dee0d4e4eed0d68e5d3cbe5', 'iaslVEKWcBDgauzNozo90x6cXv1tg83yQRueERKCO1GceuVx02CM', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wuyuesi wys', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (55, '于澄文', '5d461a0dd1cf636ac6aefe6b82908c4b0b12a618cde22f0eafc208ebd02d1083', 'HeHVoiCB+z6dvebSVAat2s3eCGnbaGsoEKA5KrPHNPpwDFdNr1Er', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 1, '', '', 1772413200000000, ' yuchengwen ycw', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (56, '徐扬', '41fd2d0deb3ebf0004f39c8fb7f1b078e0f4015b54aec5921d887ae7ce411c68', '6/KDsC98ahTlWMYg0jkWVTPN5VgSlfN0EG4I+0F8iVqE+6he1+xc', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuyang xy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (57, '董帆若', '3bfba57992be20b37bc1090baf62a6569169396c92554468df6e49634d5b7bb9', 'rFq/JluVc5xfGWlDPBtt1yPnp25M3RVNil1G1wYwPna1n3snNUrX', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' dongfanruo dfr', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (58, '董朗悦', '5f2ae226357b23e8cbcb70f74639f108cbe8ac20b964a2e284bc8015bb49bc89', 'dpveWTaSBBAekEevg7LuDaFVfJZqCZXkyfQKQPcPzB68BhQSbR8Q', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' donglangyue dly', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (59, '彭海', 'bd0c172352dbce954c793259c96e39e0c77ae0598061dddef676e0131e8c9b2c', 'DBt4FP3hPa8mdo8HWkhxcIidX5iFeTW2SllvPsKbUl+z31R/gVPO', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' penghai ph', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (60, '薛棠海', '7549bc7b387f42444dd3951e65b7bc81042efab904ea08dc59d62eddc89bd727', '6IXWhP2j57P6uSVDxfIvK32V8hajEM9tCCXkiNZcImvHlxXZEr6P', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuetanghai xth', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (61, '宋子', '89df292ad8868b8f32ee0d11ecf339c81248f5aaeeb031ec8a183fa75d15b635', 'DpzZhi6itrcWYU8UF0qWyQtw+mtYzX6r1VTzt97s0F0DwLnI6ZKk', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' songzi sz', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (62, '王言森', '51a525c94b057925448b4b168e94dbb71b36e403d4bcb0f7eaca70b94b5902db', 'UyiepKeFaWx53I2PMGhT+Tevx2l3vxxhWo4BqbzHB99EPNBPHzcK', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wangyansen wys', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (63, '许清禾', 'a5b66e21f2c6aa5c90ce807432d2d3dea2d34a078c9db852c5930bd8b9d4f2d6', 'xlZ2rMroWXawsfMyN5At5UIkh//xzDx2DtQD0QyYApzDGW5T5FdR', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuqinghe xqh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (64, '苏朵欣', 'ab30907730883ba9d9a43a3ac7942fad4fddbdf7aef2b77b5101e83aa7535d59', 'pN4g8c328px29z5i6SOi229e6a0x7+HeZg3fFoTxmZ2gzUytXcDe', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' suduoxin sdx', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (65, '魏子凌', '2c5582aec97b58ead2facf1e97e0e3ed5256ed6f81cbfdbdd5e2e0bbd7a3ede3', 'SCQaoGw+g6LAc//Gi0mv+F5ZO8D+/9RsVF9Y83Y3QeJkdWvJGqTM', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' weiziling wzl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (66, '袁冬沛', '1c328bc20959466763d91152a77de8e70361d95a1645a994d687b815bc4c1b8b', '93H6Cx2M6rdvpMHfn3HevUc/W5qHu5C/Ism04qowqH9gt5cQbr45', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' yuandongpei ydp', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (67, '袁熙恒', 'f2502bacdbf42626a0d228628d3d18e7304c870b637927200305448383051167', 'WBeySjxwUe12u5d25qljAKdsOGtTkCB5UFm0VKR6NLIaFSU7hZpY', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' yuanxiheng yxh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (68, '王宁霖', '3ca0ddf3e9bb9f37db53bce71f077164e470563f3d602417b5358d25f1bb8a8c', 'iwxYe26HyOq1PfV+Hgtz+UvdiPAjjffF68o3enB1fZte1NTnlOJZ', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' wangninglin wnl', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (69, '贾森晓', '41e3756cb1ea4a10e338ae594141e645ffdf4f35c8a605edfa1f0254c68c1605', 'Lp6TH9t6d97fRzGIUwDS3aqIvROf6VP5UZHaPgynfCPSu1o4r686', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' jiasenxiao jsx', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (70, '周安婧', '2bfc4dae7aea3adc03283dd0283ced923cc4c2106744ddcd0117530183435287', 'RLP2WN5G/kgyaya1S3tiFY+WkgFP2/bW6zmJocvJ+ozrRNR43TZi', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' zhouanjing zaj', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (71, '吕冬宁', '401990e2cb0ea46e6e5505fd06153b26c73eb60e33844e0207dff437d525934e', '2nIgtRf0QdnO8b0wsusWEpPDjDEQfNUf2GQN1gHI7HvaV5AVINDI', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' lvdongning ldn', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (72, '郭欣泽', '6c024221382384c7497ddcfa3926381ca2133d1ed3339fc2dc9c660fb093fbbf', 'HBsoQ0vf5exqus3VhX/Ddnrx9hZheaKhyx2PAPsyN49buwoKcVlv', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' guoxinze gxz', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (73, '韩安苏', 'f0794e6f46b76b0a1f936929b344a4b8a91af5b451910fb0f5bb6ba2aa1d46c4', 'LtrskRfa4i6CCfgyPDuqeX9L4tr0rjCLZZ9MWnOavrA8zXNsC38Z', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' hanansu has', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (74, '孙若恒', 'f3ba5b72dc98cf87e46179fcf28db11eb1d9a19809fac9f5ec8181e2d4cef9f1', 'bENM+yPc3yt334a2ydOnZxVygxylaY2PyMGvabwVaWKuogbSbzwd', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' sunruoheng srh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (75, '谢苏', 'fe33dc39c1d481245bfcce694d1ee7d858f5f4fd1ab23fbdb6ee29e9448799ae', '3Crc7XBOoVcYnajOgfKuO+r9pNCcSnDODGV6rxmqNKihqCu5+1hg', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xiesu xs', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (76, '萧朗齐', '1c363bc96e6ac466d0508855763343b2e908f9ae38e7bc96ec8867e1890b9a4f', 'peHfbhAlySiHYp9ZestdbR3h4CKWDmYzPjRMqhIiHymHAGmhn6Na', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xiaolangqi xlq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (77, '冯黎婉', '63237273cd8b07b3e5a72afedd864acb35ca6645a1e2359ba4fd3a6031247b52', 'C6+dnX+m5p8t758HE50NmogpC7GBUFkHjvue7bJjuvg4VqLm7oVb', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' fengliwan flw', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (78, '贾悦清', 'ec4eb0d33121d7287027fb3e259ca00131c7bb03d21c67111fb80e0fd1498e30', '0m7vGRZZhK3j41Q9ftnK9rvHviRhPRj9nCKgdb4En9I4+mshrgc0', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' jiayueqing jyq', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (79, '唐恒云', 'e619a399696327b973ac23b479adfe4cd0d516abd7d19f923a2a052ff5fe2510', '6VcJE85w/7gCNTv3G9mLaQuCwl1DznvtEFKTtMm8gFxy53l5Hv5I', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' tanghengyun thy', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (80, '徐安', '9a8c432a0f9d597848e1f36c22183642ef5a2e46da5c6ef4c429b445024e7426', 'cdNDffN1IOygq4xpsuPgjxanQKWEC6Ez7UM/Ux8cdbpJb4jszb5r', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuan xa', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (81, '宋扬冬', '497566610e8693f44647fc8c5f5abc3ae515a860ea418131799881547d800125', 'KPk+640PMPecgTXAchqgoi0YSrrKIjqtlSYMFqUDmzr7bT07AR1s', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' songyangdong syd', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (82, '董涵', '964aea9bee755d50ff71d46498152057747f4586c25107bece7358269c699846', '8aFdbmfFJe9zW9vniECaEsdLL7Kj1Q2HZJJxHOby0bOdm9RPMVbA', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' donghan dh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO identity (id, name, phone_index, phone_cipher, password, epoch, font, theme, created_at, pinyin, subject, checked, issue, issued_at, totp_cipher, totp_step, consent, consent_at) VALUES (83, '薛晓禾', '6ef32f05228b253835acacf2df8f31f82ddec151388d1765a8f6fd49d5638f74', 'G0YcU8/yzh9riKsHrmFtliyPEUWn47CYqvUNY0fApP6Cx9ts2IRm', '$argon2id$v=19$m=19456,t=2,p=1$phG4TwmAB0Hxvy35Da73Nw$njlvksziqZTwaWEhr0y3Am3xQo5KkYSvFBM9mviyG4U', 0, '', '', 1772413200000000, ' xuexiaohe xxh', NULL, '', 0, NULL, NULL, 0, '', NULL);
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000001', 1, 'ministry', 1, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000002', 2, 'province', 2, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000003', 3, 'province', 3, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000004', 4, 'school', 4, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000005', 5, 'college', 5, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000006', 6, 'college', 6, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000007', 7, 'college', 7, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000008', 8, 'school', 8, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000009', 9, 'college', 9, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000010', 10, 'college', 10, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000011', 11, 'college', 11, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000012', 12, 'school', 12, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000013', 13, 'college', 13, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000014', 14, 'college', 14, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000015', 15, 'college', 15, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000016', 16, 'school', 16, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000017', 17, 'college', 17, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000018', 18, 'college', 18, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000019', 19, 'college', 19, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000020', 20, 'school', 20, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000021', 21, 'college', 21, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000022', 22, 'college', 22, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000023', 23, 'college', 23, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000024', 24, 'counselor', 5, 'active', 0, 1772413200000000, 1772413200000000, NULL, '', '', NULL, NULL, '/51/1/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000025', 25, 'counselor', 6, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000026', 26, 'counselor', 7, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000027', 27, 'counselor', 9, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000028', 28, 'counselor', 10, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000029', 29, 'counselor', 11, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000030', 30, 'counselor', 13, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000031', 31, 'counselor', 14, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000032', 32, 'counselor', 15, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000033', 33, 'counselor', 17, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000034', 34, 'counselor', 18, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000035', 35, 'counselor', 19, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000036', 36, 'counselor', 21, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000037', 37, 'counselor', 22, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000038', 38, 'counselor', 23, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000039', 39, 'counselor', 5, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000040', 40, 'counselor', 6, 'suspended', 1, 1772413200000000, NULL, NULL, '停用', '', NULL, NULL, '/51/1/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000041', 41, 'counselor', 7, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000042', 42, 'counselor', 9, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000043', 43, 'counselor', 4, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000044', 44, 'counselor', 11, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000045', 45, 'counselor', 13, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000046', 46, 'counselor', 14, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000047', 47, 'counselor', 15, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000048', 48, 'counselor', 17, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000049', 49, 'counselor', 18, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000050', 50, 'counselor', 19, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000051', 51, 'counselor', 21, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000052', 52, 'counselor', 22, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000053', 53, 'counselor', 23, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000054', 54, 'counselor', 5, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000055', 55, 'counselor', 6, 'deleted', 1, 1772413200000000, NULL, 1772413200000000, '不再担任辅导员', '', NULL, NULL, '/51/1/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000056', 56, 'counselor', 7, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000057', 57, 'counselor', 9, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000058', 58, 'counselor', 10, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000059', 59, 'counselor', 11, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000060', 60, 'counselor', 13, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000061', 61, 'counselor', 14, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000062', 62, 'counselor', 15, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000063', 63, 'counselor', 8, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000064', 64, 'counselor', 18, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000065', 65, 'counselor', 19, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000066', 66, 'counselor', 21, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000067', 67, 'counselor', 22, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000068', 68, 'counselor', 23, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000069', 69, 'counselor', 5, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000070', 70, 'counselor', 6, 'active', 1, 1772413200000000, NULL, NULL, '', '姓名有误', 'a000000004', 1772413200000000, '/51/1/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000071', 71, 'counselor', 7, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000072', 72, 'counselor', 9, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000073', 73, 'counselor', 10, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000074', 74, 'counselor', 11, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/11/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000075', 75, 'counselor', 13, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000076', 76, 'counselor', 14, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000077', 77, 'counselor', 15, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000078', 78, 'counselor', 17, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000079', 79, 'counselor', 18, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000080', 80, 'counselor', 19, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/53/31/3/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000081', 81, 'counselor', 21, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/1/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000082', 82, 'counselor', 22, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/41/2/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000083', 83, 'counselor', 12, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/21/');
INSERT INTO account (id, identity, level, unit, state, version, created_at, used_at, ended_at, reason, mark, marked_by, marked_at, path) VALUES ('a000000084', 5, 'counselor', 5, 'active', 0, 1772413200000000, NULL, NULL, '', '', NULL, NULL, '/51/1/1/');
DELETE FROM serial;
INSERT INTO serial (name, next) VALUES ('account', 85);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (1, 'a000000024', 2027, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (2, 'a000000024', 2027, 'bachelor', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (3, 'a000000025', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (4, 'a000000025', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (5, 'a000000026', 2027, 'master', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (6, 'a000000026', 2027, 'vocational', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (7, 'a000000027', 2027, 'vocational', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (8, 'a000000028', 2026, 'doctor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (9, 'a000000028', 2027, 'vocational', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (10, 'a000000029', 2027, 'doctor', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (11, 'a000000030', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (12, 'a000000030', 2027, 'master', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (13, 'a000000031', 2027, 'bachelor', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (14, 'a000000031', 2027, 'vocational', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (15, 'a000000032', 2026, 'bachelor', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (16, 'a000000033', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (17, 'a000000033', 2027, 'bachelor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (18, 'a000000034', 2026, 'master', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (19, 'a000000035', 2026, 'doctor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (20, 'a000000035', 2026, 'vocational', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (21, 'a000000036', 2027, 'bachelor', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (22, 'a000000036', 2027, 'doctor', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (23, 'a000000037', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (24, 'a000000037', 2027, 'vocational', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (25, 'a000000038', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (26, 'a000000038', 2027, 'doctor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (27, 'a000000039', 2026, 'vocational', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (28, 'a000000040', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (29, 'a000000040', 2026, 'master', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (30, 'a000000041', 2027, 'master', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (31, 'a000000042', 2026, 'vocational', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (32, 'a000000042', 2027, 'doctor', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (33, 'a000000043', 2026, 'master', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (34, 'a000000043', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (35, 'a000000044', 2026, 'vocational', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (36, 'a000000044', 2027, 'master', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (37, 'a000000045', 2026, 'doctor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (38, 'a000000045', 2026, 'vocational', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (39, 'a000000046', 2026, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (40, 'a000000047', 2026, 'doctor', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (41, 'a000000048', 2027, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (42, 'a000000049', 2026, 'doctor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (43, 'a000000050', 2027, 'bachelor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (44, 'a000000050', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (45, 'a000000051', 2026, 'master', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (46, 'a000000052', 2026, 'vocational', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (47, 'a000000052', 2027, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (48, 'a000000053', 2027, 'doctor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (49, 'a000000053', 2027, 'doctor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (50, 'a000000054', 2026, 'doctor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (51, 'a000000054', 2027, 'doctor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (52, 'a000000055', 2026, 'vocational', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (53, 'a000000056', 2027, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (54, 'a000000057', 2026, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (55, 'a000000057', 2027, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (56, 'a000000058', 2026, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (57, 'a000000059', 2027, 'bachelor', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (58, 'a000000060', 2027, 'vocational', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (59, 'a000000061', 2026, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (60, 'a000000062', 2026, 'bachelor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (61, 'a000000063', 2027, 'bachelor', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (62, 'a000000063', 2027, 'vocational', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (63, 'a000000064', 2026, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (64, 'a000000065', 2026, 'master', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (65, 'a000000065', 2027, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (66, 'a000000066', 2026, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (67, 'a000000066', 2026, 'doctor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (68, 'a000000067', 2026, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (69, 'a000000067', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (70, 'a000000068', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (71, 'a000000068', 2026, 'vocational', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (72, 'a000000069', 2026, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (73, 'a000000070', 2026, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (74, 'a000000071', 2026, 'master', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (75, 'a000000071', 2026, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (76, 'a000000072', 2027, 'master', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (77, 'a000000073', 2027, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (78, 'a000000074', 2026, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (79, 'a000000075', 2026, 'bachelor', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (80, 'a000000075', 2026, 'vocational', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (81, 'a000000076', 2026, 'bachelor', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (82, 'a000000076', 2027, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (83, 'a000000077', 2027, 'bachelor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (84, 'a000000077', 2027, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (85, 'a000000078', 2027, 'bachelor', '汉语言文学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (86, 'a000000079', 2026, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (87, 'a000000079', 2026, 'doctor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (88, 'a000000080', 2026, 'bachelor', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (89, 'a000000080', 2026, 'vocational', '机械设计制造及其自动化', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (90, 'a000000081', 2026, 'bachelor', '人工智能', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (91, 'a000000081', 2026, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (92, 'a000000082', 2026, 'doctor', '英语', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (93, 'a000000082', 2027, 'master', '会计学', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (94, 'a000000083', 2026, 'bachelor', '土木工程', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (95, 'a000000083', 2027, 'bachelor', '视觉传达设计', 1772413200000000, NULL);
INSERT INTO responsibility (id, account, cohort, degree, major, since, until) VALUES (96, 'a000000084', 2027, 'master', '软件工程', 1772413200000000, NULL);
INSERT INTO login (id, identity, account, epoch, agent, created_at, seen_at, ends_at, stage) VALUES ('8c1436c5f8bdf175f2339b212188f19255a09dc5170d66f0caec8a5d588bb2d3', 24, 'a000000024', 0, 'dump', 1772413200000000, 1772413200000000, 1775005200000000, '');
INSERT INTO login_failure (key, failed, since) VALUES ('05483be19b413e0e282529b0fb6972f3591f2104020c0c1f3b0c65551b4e6d1d', 1, 1772413200000000);
INSERT INTO login_failure (key, failed, since) VALUES ('3be88e7bdf09f3271d34613a0e1a86589911d89c0d54550ea92de8291f362732', 1, 1772413200000000);
INSERT INTO login_failure (key, failed, since) VALUES ('59458b4b5529d09002f2f5f0ad63d3e294d830d389a86eafb4e0830967b582f4', 0, 1772413200000000);
INSERT INTO login_failure (key, failed, since) VALUES ('76755d02d4e5be04a75fceef991656f624a242e8e98303331cf7160811c8c0d8', 1, 1772413200000000);
INSERT INTO login_failure (key, failed, since) VALUES ('87b72bad94e0b6f8607b136e2bc9d09bcbe3f64a4c69210d91c654063da1391d', 1, 1772413200000000);
INSERT INTO login_failure (key, failed, since) VALUES ('e49526ebd61220ee7e78d08c0c4a8edf22b5bca114203dc719bb2bc466fa2c17', 1, 1772413200000000);
INSERT INTO account_word (province, word, path, account) VALUES ('/', 'zhoumingyuan', '/', 'a000000001');
INSERT INTO account_word (province, word, path, account) VALUES ('/', 'zmy', '/', 'a000000001');
INSERT INTO account_word (province, word, path, account) VALUES ('/', '周明远', '/', 'a000000001');
INSERT INTO account_word (province, word, path, account) VALUES ('/', '明远', '/', 'a000000001');
INSERT INTO account_word (province, word, path, account) VALUES ('/', '远', '/', 'a000000001');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'caipeiduo', '/51/1/3/', 'a000000041');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cenglinghan', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cengyiruo', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'chenliyan', '/51/1/1/', 'a000000005');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'chenliyan', '/51/1/1/', 'a000000084');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'chenyue', '/51/21/3/', 'a000000015');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'clh', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cly', '/51/1/1/', 'a000000005');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cly', '/51/1/1/', 'a000000084');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cpd', '/51/1/3/', 'a000000041');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cy', '/51/21/3/', 'a000000015');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'cyr', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'dh', '/51/41/2/', 'a000000082');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'dinglang', '/51/21/3/', 'a000000047');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'dingpeiyun', '/51/1/2/', 'a000000040');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'dl', '/51/21/3/', 'a000000047');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'donghan', '/51/41/2/', 'a000000082');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'dpy', '/51/1/2/', 'a000000040');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'fengliwan', '/51/21/3/', 'a000000077');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'fengsiduo', '/51/41/2/', 'a000000037');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'flw', '/51/21/3/', 'a000000077');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'fsd', '/51/41/2/', 'a000000037');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'gaodongyuan', '/51/41/2/', 'a000000052');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'gdy', '/51/41/2/', 'a000000052');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'gh', '/51/21/1/', 'a000000045');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'guoheng', '/51/21/1/', 'a000000045');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hanhengduo', '/51/41/', 'a000000020');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hejingqiu', '/51/', 'a000000002');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'heyifeng', '/51/1/3/', 'a000000007');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hhd', '/51/41/', 'a000000020');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hjq', '/51/', 'a000000002');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hjz', '/51/21/2/', 'a000000046');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hsy', '/51/21/', 'a000000012');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'huangjingzhi', '/51/21/2/', 'a000000046');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'huangshuying', '/51/21/', 'a000000012');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'hyf', '/51/1/3/', 'a000000007');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'jiasenxiao', '/51/1/1/', 'a000000069');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'jsx', '/51/1/1/', 'a000000069');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'ldn', '/51/1/3/', 'a000000071');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'liangyanqi', '/51/41/2/', 'a000000022');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'linxiaolan', '/51/1/1/', 'a000000024');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'lll', '/51/21/1/', 'a000000013');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'ls', '/51/41/1/', 'a000000051');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'lulilin', '/51/21/1/', 'a000000013');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'luoshu', '/51/41/1/', 'a000000051');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'lvdongning', '/51/1/3/', 'a000000071');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'lxl', '/51/1/1/', 'a000000024');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'lyq', '/51/41/2/', 'a000000022');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'sdf', '/51/41/1/', 'a000000036');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'sj', '/51/1/1/', 'a000000039');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'songyangdong', '/51/41/1/', 'a000000081');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'songzi', '/51/21/2/', 'a000000061');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'sunduofan', '/51/41/1/', 'a000000036');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'sunjian', '/51/1/1/', 'a000000039');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'syd', '/51/41/1/', 'a000000081');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'sz', '/51/21/2/', 'a000000061');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wangninglin', '/51/41/3/', 'a000000068');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wangsiqi', '/51/1/', 'a000000004');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wangyansen', '/51/21/3/', 'a000000062');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wnl', '/51/41/3/', 'a000000068');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wql', '/51/21/2/', 'a000000014');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wsq', '/51/1/', 'a000000004');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wuqilang', '/51/21/2/', 'a000000014');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wuyicheng', '/51/41/3/', 'a000000023');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wuyuesi', '/51/1/1/', 'a000000054');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wyc', '/51/41/3/', 'a000000023');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wys', '/51/1/1/', 'a000000054');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'wys', '/51/21/3/', 'a000000062');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xc', '/51/1/', 'a000000043');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xcy', '/51/1/3/', 'a000000026');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xiaojingming', '/51/41/3/', 'a000000053');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xiaolangqi', '/51/21/2/', 'a000000076');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xiejiage', '/51/21/1/', 'a000000030');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xielinjing', '/51/21/3/', 'a000000032');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xiesu', '/51/21/1/', 'a000000075');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xjg', '/51/21/1/', 'a000000030');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xjm', '/51/41/3/', 'a000000053');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xlj', '/51/21/3/', 'a000000032');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xlq', '/51/21/2/', 'a000000076');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xs', '/51/21/1/', 'a000000075');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xth', '/51/21/1/', 'a000000060');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuchengyuan', '/51/1/3/', 'a000000026');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuchu', '/51/1/', 'a000000043');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuetanghai', '/51/21/1/', 'a000000060');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuexiao', '/51/41/1/', 'a000000021');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuexiaohe', '/51/21/', 'a000000083');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xuyang', '/51/1/3/', 'a000000056');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xx', '/51/41/1/', 'a000000021');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xxh', '/51/21/', 'a000000083');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'xy', '/51/1/3/', 'a000000056');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'ycw', '/51/1/2/', 'a000000055');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'ydp', '/51/41/1/', 'a000000066');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yeying', '/51/1/2/', 'a000000025');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yuandongpei', '/51/41/1/', 'a000000066');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yuanxiheng', '/51/41/2/', 'a000000067');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yuchengwen', '/51/1/2/', 'a000000055');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yxh', '/51/41/2/', 'a000000067');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'yy', '/51/1/2/', 'a000000025');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zaj', '/51/1/2/', 'a000000070');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zenglinghan', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zengyiruo', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zg', '/51/21/2/', 'a000000031');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zhaoge', '/51/21/2/', 'a000000031');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zhouanjing', '/51/1/2/', 'a000000070');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zlh', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', 'zyr', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '丁朗', '/51/21/3/', 'a000000047');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '丁沛云', '/51/1/2/', 'a000000040');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '书', '/51/41/1/', 'a000000051');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '书颖', '/51/21/', 'a000000012');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '于澄文', '/51/1/2/', 'a000000055');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '云', '/51/1/2/', 'a000000040');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '何依枫', '/51/1/3/', 'a000000007');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '何静秋', '/51/', 'a000000002');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '依枫', '/51/1/3/', 'a000000007');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '依澄', '/51/41/3/', 'a000000023');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冬', '/51/41/1/', 'a000000081');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冬宁', '/51/1/3/', 'a000000071');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冬沛', '/51/41/1/', 'a000000066');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冬源', '/51/41/2/', 'a000000052');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冯思朵', '/51/41/2/', 'a000000037');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '冯黎婉', '/51/21/3/', 'a000000077');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '凌涵', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '卢黎霖', '/51/21/1/', 'a000000013');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '叶颖', '/51/1/2/', 'a000000025');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '吕冬宁', '/51/1/3/', 'a000000071');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '吴依澄', '/51/41/3/', 'a000000023');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '吴悦思', '/51/1/1/', 'a000000054');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '吴齐朗', '/51/21/2/', 'a000000014');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '周安婧', '/51/1/2/', 'a000000070');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '嘉歌', '/51/21/1/', 'a000000030');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '婉', '/51/21/3/', 'a000000077');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '婧', '/51/1/2/', 'a000000070');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '婧', '/51/21/3/', 'a000000032');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '婧知', '/51/21/2/', 'a000000046');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '婧鸣', '/51/41/3/', 'a000000053');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '子', '/51/21/2/', 'a000000061');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '孙朵帆', '/51/41/1/', 'a000000036');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '孙简', '/51/1/1/', 'a000000039');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '宁', '/51/1/3/', 'a000000071');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '宁霖', '/51/41/3/', 'a000000068');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '安婧', '/51/1/2/', 'a000000070');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '宋子', '/51/21/2/', 'a000000061');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '宋扬冬', '/51/41/1/', 'a000000081');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '岚', '/51/1/1/', 'a000000024');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '帆', '/51/41/1/', 'a000000036');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '徐扬', '/51/1/3/', 'a000000056');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '徐楚', '/51/1/', 'a000000043');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '思', '/51/1/1/', 'a000000054');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '思朵', '/51/41/2/', 'a000000037');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '思齐', '/51/1/', 'a000000004');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '恒', '/51/21/1/', 'a000000045');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '恒', '/51/41/2/', 'a000000067');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '恒朵', '/51/41/', 'a000000020');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '悦', '/51/21/3/', 'a000000015');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '悦思', '/51/1/1/', 'a000000054');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '扬', '/51/1/3/', 'a000000056');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '扬冬', '/51/41/1/', 'a000000081');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '文', '/51/1/2/', 'a000000055');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '晓', '/51/1/1/', 'a000000069');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '晓', '/51/41/1/', 'a000000021');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '晓岚', '/51/1/1/', 'a000000024');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '晓禾', '/51/21/', 'a000000083');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '曾凌涵', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '曾逸若', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朗', '/51/21/2/', 'a000000014');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朗', '/51/21/3/', 'a000000047');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朗齐', '/51/21/2/', 'a000000076');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朵', '/51/1/3/', 'a000000041');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朵', '/51/41/', 'a000000020');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朵', '/51/41/2/', 'a000000037');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '朵帆', '/51/41/1/', 'a000000036');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '林晓岚', '/51/1/1/', 'a000000024');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '枫', '/51/1/3/', 'a000000007');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '梁言齐', '/51/41/2/', 'a000000022');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '棠海', '/51/21/1/', 'a000000060');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '森', '/51/21/3/', 'a000000062');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '森晓', '/51/1/1/', 'a000000069');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '楚', '/51/1/', 'a000000043');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '歌', '/51/21/1/', 'a000000030');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '歌', '/51/21/2/', 'a000000031');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '沛', '/51/41/1/', 'a000000066');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '沛云', '/51/1/2/', 'a000000040');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '沛朵', '/51/1/3/', 'a000000041');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '海', '/51/21/1/', 'a000000060');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '涵', '/51/41/2/', 'a000000082');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '涵', '/51/41/3/', 'a000000038');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '源', '/51/41/2/', 'a000000052');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '澄', '/51/41/3/', 'a000000023');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '澄文', '/51/1/2/', 'a000000055');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '澄远', '/51/1/3/', 'a000000026');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '熙恒', '/51/41/2/', 'a000000067');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '王宁霖', '/51/41/3/', 'a000000068');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '王思齐', '/51/1/', 'a000000004');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '王言森', '/51/21/3/', 'a000000062');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '知', '/51/21/2/', 'a000000046');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '禾', '/51/21/', 'a000000083');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '秋', '/51/', 'a000000002');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '立言', '/51/1/1/', 'a000000005');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '立言', '/51/1/1/', 'a000000084');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '简', '/51/1/1/', 'a000000039');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '罗书', '/51/41/1/', 'a000000051');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '苏', '/51/21/1/', 'a000000075');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '若', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '萧婧鸣', '/51/41/3/', 'a000000053');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '萧朗齐', '/51/21/2/', 'a000000076');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '董涵', '/51/41/2/', 'a000000082');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '蔡沛朵', '/51/1/3/', 'a000000041');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '薛晓', '/51/41/1/', 'a000000021');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '薛晓禾', '/51/21/', 'a000000083');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '薛棠海', '/51/21/1/', 'a000000060');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '袁冬沛', '/51/41/1/', 'a000000066');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '袁熙恒', '/51/41/2/', 'a000000067');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '言', '/51/1/1/', 'a000000005');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '言', '/51/1/1/', 'a000000084');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '言森', '/51/21/3/', 'a000000062');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '言齐', '/51/41/2/', 'a000000022');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '许澄远', '/51/1/3/', 'a000000026');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '谢嘉歌', '/51/21/1/', 'a000000030');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '谢苏', '/51/21/1/', 'a000000075');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '谢霖婧', '/51/21/3/', 'a000000032');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '贾森晓', '/51/1/1/', 'a000000069');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '赵歌', '/51/21/2/', 'a000000031');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '远', '/51/1/3/', 'a000000026');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '逸若', '/51/1/2/', 'a000000006');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '郭恒', '/51/21/1/', 'a000000045');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '陈悦', '/51/21/3/', 'a000000015');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '陈立言', '/51/1/1/', 'a000000005');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '陈立言', '/51/1/1/', 'a000000084');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '霖', '/51/21/1/', 'a000000013');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '霖', '/51/41/3/', 'a000000068');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '霖婧', '/51/21/3/', 'a000000032');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '静秋', '/51/', 'a000000002');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '韩恒朵', '/51/41/', 'a000000020');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '颖', '/51/1/2/', 'a000000025');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '颖', '/51/21/', 'a000000012');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '高冬源', '/51/41/2/', 'a000000052');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '鸣', '/51/41/3/', 'a000000053');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '黄书颖', '/51/21/', 'a000000012');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '黄婧知', '/51/21/2/', 'a000000046');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '黎婉', '/51/21/3/', 'a000000077');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '黎霖', '/51/21/1/', 'a000000013');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '齐', '/51/1/', 'a000000004');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '齐', '/51/21/2/', 'a000000076');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '齐', '/51/41/2/', 'a000000022');
INSERT INTO account_word (province, word, path, account) VALUES ('/51/', '齐朗', '/51/21/2/', 'a000000014');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'caiqiqi', '/53/11/1/', 'a000000009');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'cqq', '/53/11/1/', 'a000000009');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dengke', '/53/11/1/', 'a000000027');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'denglanglin', '/53/31/2/', 'a000000034');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dfr', '/53/11/1/', 'a000000057');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dj', '/53/31/2/', 'a000000049');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dk', '/53/11/1/', 'a000000027');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dll', '/53/31/2/', 'a000000034');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dly', '/53/11/2/', 'a000000058');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dongfanruo', '/53/11/1/', 'a000000057');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'dongjian', '/53/31/2/', 'a000000049');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'donglangyue', '/53/11/2/', 'a000000058');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'fuxiaolang', '/53/', 'a000000003');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'fxl', '/53/', 'a000000003');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'gcz', '/53/31/', 'a000000016');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'glg', '/53/11/2/', 'a000000028');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'gra', '/53/31/3/', 'a000000035');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'guochenzhi', '/53/31/', 'a000000016');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'guolingge', '/53/11/2/', 'a000000028');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'guoruoan', '/53/31/3/', 'a000000035');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'guoxinze', '/53/11/1/', 'a000000072');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'gxz', '/53/11/1/', 'a000000072');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'hanansu', '/53/11/2/', 'a000000073');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'hanlingsi', '/53/11/3/', 'a000000044');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'has', '/53/11/2/', 'a000000073');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'hewei', '/53/31/1/', 'a000000033');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'hls', '/53/11/3/', 'a000000044');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'hw', '/53/31/1/', 'a000000033');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'jiayueqing', '/53/31/1/', 'a000000078');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'jyq', '/53/31/1/', 'a000000078');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'lfy', '/53/11/2/', 'a000000010');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'lhk', '/53/11/3/', 'a000000011');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'lianghanke', '/53/11/3/', 'a000000011');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'linwei', '/53/11/3/', 'a000000029');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'liufanying', '/53/11/2/', 'a000000010');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'lw', '/53/11/3/', 'a000000029');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'penghai', '/53/11/3/', 'a000000059');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'ph', '/53/11/3/', 'a000000059');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'sdx', '/53/31/2/', 'a000000064');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'shenlan', '/53/11/', 'a000000008');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'shenzichu', '/53/31/2/', 'a000000018');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'sl', '/53/11/', 'a000000008');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'srh', '/53/11/3/', 'a000000074');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'suduoxin', '/53/31/2/', 'a000000064');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'sunruoheng', '/53/11/3/', 'a000000074');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'szc', '/53/31/2/', 'a000000018');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'tanghengyun', '/53/31/2/', 'a000000079');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'thy', '/53/31/2/', 'a000000079');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'wanghanfeng', '/53/31/1/', 'a000000017');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'weiziling', '/53/31/3/', 'a000000065');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'whf', '/53/31/1/', 'a000000017');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'wzl', '/53/31/3/', 'a000000065');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xa', '/53/31/3/', 'a000000080');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xiejiaheng', '/53/31/3/', 'a000000050');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xjh', '/53/31/3/', 'a000000050');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xp', '/53/31/1/', 'a000000048');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xqh', '/53/11/', 'a000000063');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xuan', '/53/31/3/', 'a000000080');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xuepei', '/53/31/1/', 'a000000048');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'xuqinghe', '/53/11/', 'a000000063');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'zhengyuanze', '/53/11/1/', 'a000000042');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'zhoujingfan', '/53/31/3/', 'a000000019');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'zjf', '/53/31/3/', 'a000000019');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', 'zyz', '/53/11/1/', 'a000000042');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '云', '/53/31/2/', 'a000000079');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '何薇', '/53/31/1/', 'a000000033');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '傅晓朗', '/53/', 'a000000003');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '凌', '/53/31/3/', 'a000000065');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '凌思', '/53/11/3/', 'a000000044');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '凌歌', '/53/11/2/', 'a000000028');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '刘帆颖', '/53/11/2/', 'a000000010');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '周婧帆', '/53/31/3/', 'a000000019');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '唐恒云', '/53/31/2/', 'a000000079');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '嘉恒', '/53/31/3/', 'a000000050');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '婧帆', '/53/31/3/', 'a000000019');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '子凌', '/53/31/3/', 'a000000065');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '子楚', '/53/31/2/', 'a000000018');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '孙若恒', '/53/11/3/', 'a000000074');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '安', '/53/31/3/', 'a000000035');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '安', '/53/31/3/', 'a000000080');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '安苏', '/53/11/2/', 'a000000073');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '岚', '/53/11/', 'a000000008');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '帆', '/53/31/3/', 'a000000019');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '帆若', '/53/11/1/', 'a000000057');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '帆颖', '/53/11/2/', 'a000000010');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '彭海', '/53/11/3/', 'a000000059');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '徐安', '/53/31/3/', 'a000000080');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '思', '/53/11/3/', 'a000000044');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '恒', '/53/11/3/', 'a000000074');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '恒', '/53/31/3/', 'a000000050');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '恒云', '/53/31/2/', 'a000000079');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '悦', '/53/11/2/', 'a000000058');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '悦清', '/53/31/1/', 'a000000078');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '晓朗', '/53/', 'a000000003');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '晨知', '/53/31/', 'a000000016');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '朗', '/53/', 'a000000003');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '朗悦', '/53/11/2/', 'a000000058');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '朗霖', '/53/31/2/', 'a000000034');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '朵欣', '/53/31/2/', 'a000000064');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '林薇', '/53/11/3/', 'a000000029');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '枫', '/53/31/1/', 'a000000017');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '梁涵珂', '/53/11/3/', 'a000000011');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '楚', '/53/31/2/', 'a000000018');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '欣', '/53/31/2/', 'a000000064');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '欣泽', '/53/11/1/', 'a000000072');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '歌', '/53/11/2/', 'a000000028');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '沈子楚', '/53/31/2/', 'a000000018');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '沈岚', '/53/11/', 'a000000008');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '沛', '/53/31/1/', 'a000000048');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '泽', '/53/11/1/', 'a000000042');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '泽', '/53/11/1/', 'a000000072');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '海', '/53/11/3/', 'a000000059');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '涵枫', '/53/31/1/', 'a000000017');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '涵珂', '/53/11/3/', 'a000000011');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '清', '/53/31/1/', 'a000000078');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '清禾', '/53/11/', 'a000000063');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '王涵枫', '/53/31/1/', 'a000000017');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '珂', '/53/11/1/', 'a000000027');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '珂', '/53/11/3/', 'a000000011');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '知', '/53/31/', 'a000000016');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '禾', '/53/11/', 'a000000063');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '简', '/53/31/2/', 'a000000049');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '苏', '/53/11/2/', 'a000000073');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '苏朵欣', '/53/31/2/', 'a000000064');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '若', '/53/11/1/', 'a000000057');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '若安', '/53/31/3/', 'a000000035');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '若恒', '/53/11/3/', 'a000000074');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '董帆若', '/53/11/1/', 'a000000057');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '董朗悦', '/53/11/2/', 'a000000058');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '董简', '/53/31/2/', 'a000000049');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '蔡齐齐', '/53/11/1/', 'a000000009');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '薇', '/53/11/3/', 'a000000029');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '薇', '/53/31/1/', 'a000000033');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '薛沛', '/53/31/1/', 'a000000048');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '许清禾', '/53/11/', 'a000000063');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '谢嘉恒', '/53/31/3/', 'a000000050');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '贾悦清', '/53/31/1/', 'a000000078');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '远泽', '/53/11/1/', 'a000000042');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '邓朗霖', '/53/31/2/', 'a000000034');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '邓珂', '/53/11/1/', 'a000000027');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '郑远泽', '/53/11/1/', 'a000000042');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '郭凌歌', '/53/11/2/', 'a000000028');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '郭晨知', '/53/31/', 'a000000016');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '郭欣泽', '/53/11/1/', 'a000000072');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '郭若安', '/53/31/3/', 'a000000035');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '霖', '/53/31/2/', 'a000000034');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '韩凌思', '/53/11/3/', 'a000000044');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '韩安苏', '/53/11/2/', 'a000000073');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '颖', '/53/11/2/', 'a000000010');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '魏子凌', '/53/31/3/', 'a000000065');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '齐', '/53/11/1/', 'a000000009');
INSERT INTO account_word (province, word, path, account) VALUES ('/53/', '齐齐', '/53/11/1/', 'a000000009');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (1, 1772413200000000, 'a000000004', 'unit.create', 'unit:24', '/51/1/4/', '{}', '{"code":"4","name":"新闻学院"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (2, 1772413200000000, 'a000000004', 'unit.create', 'unit:25', '/51/1/5/', '{}', '{"code":"5","name":"传媒学院"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (3, 1772413200000000, 'a000000004', 'unit.create', 'unit:26', '/51/1/6/', '{}', '{"code":"6","name":"停用学院"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (4, 1772413200000000, 'a000000004', 'unit.merge', 'unit:24', '/51/1/4/', '{"name":"新闻学院","path":"/51/1/4/"}', '{"name":"传媒学院","path":"/51/1/5/"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (5, 1772413200000000, 'a000000004', 'unit.absorb', 'unit:25', '/51/1/5/', '{"name":"新闻学院","path":"/51/1/4/"}', '{"name":"传媒学院","path":"/51/1/5/"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (6, 1772413200000000, 'a000000004', 'unit.close', 'unit:26', '/51/1/6/', '{"state":"open"}', '{"state":"closed"}', '撤销', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (7, 1772413200000000, 'a000000004', 'major.add', 'major:41', '/51/1/', '{}', '{"name":"旧专业"}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (8, 1772413200000000, 'a000000004', 'major.close', 'major:41', '/51/1/', '{"name":"旧专业"}', '{}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (9, 1772413200000000, 'a000000001', 'cohort.open', 'cohort:2028', '/', '{}', '{}', '', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (10, 1772413200000000, 'a000000004', 'account.suspend', 'account:a000000040', '/51/1/2/', '{"state":"active"}', '{"state":"suspended"}', '停用', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (11, 1772413200000000, 'a000000004', 'account.delete', 'account:a000000055', '/51/1/2/', '{"state":"active"}', '{"state":"deleted"}', '不再担任辅导员', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (12, 1772413200000000, 'a000000004', 'account.mark', 'account:a000000070', '/51/1/2/', '{}', '{}', '姓名有误', '');
INSERT INTO directory_change (id, at, actor, kind, subject, path, before, after, reason, batch) VALUES (13, 1772413200000000, 'a000000004', 'request.ask', 'request:1', '/51/1/', '{}', '{"level":"counselor","name":"钱一","phone":"139****0009","reason":"user","state":"waiting"}', '', '');
INSERT INTO denial (id, at, actor, action, target, door) VALUES (1, 1, 'a000000024', 'unit.close', 'college:/51/1/1/', 'web');
INSERT INTO account_request (id, name, phone_index, phone_cipher, level, unit, duties, state, reason, actor, version, created_at, checked_at) VALUES (1, '钱一', '33c7c609ae522fe34bc672dc329d5cd1ff7184cab8ad67e50a9073512bc5e652', 'YjQ8TFv2SjxII8IIAFQ9MA1jaYho2mQZ1dc9wZiMVNSm3uRSFVra', 'counselor', 4, '[[2027, "bachelor", ""]]', 'waiting', 'user', 'a000000004', 0, 1772413200000000, 1772413200000000);
INSERT INTO sms_code (key, code, tries, sent_at, ends_at, day_began, day_sent) VALUES ('7f92836f250a5ff24e2d34eb7bbf39e8f3e8164d3c62ac868fb0108d45fc3a0a', 'e2057f348e6fe1adf5a93d3d38156dd015c32240f334d51671fb0840a77513ef', 0, 1772413200000000, 1772413500000000, 1772413200000000, 1);
INSERT INTO correction (id, account, field, text, state, answer, created_at, answered_at) VALUES (1, 'a000000024', 'name', '姓名有误', 'open', '', 1772413200000000, NULL);
INSERT INTO cohort (year, state, current, opened_at) VALUES (2026, 'open', 0, 1772413200000000);
INSERT INTO cohort (year, state, current, opened_at) VALUES (2027, 'open', 1, 1772413200000000);
INSERT INTO cohort (year, state, current, opened_at) VALUES (2028, 'open', 0, 1772413200000000);
INSERT INTO major (id, unit, name, state) VALUES (1, 4, '软件工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (2, 4, '人工智能', 'open');
INSERT INTO major (id, unit, name, state) VALUES (3, 4, '会计学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (4, 4, '英语', 'open');
INSERT INTO major (id, unit, name, state) VALUES (5, 4, '机械设计制造及其自动化', 'open');
INSERT INTO major (id, unit, name, state) VALUES (6, 4, '汉语言文学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (7, 4, '视觉传达设计', 'open');
INSERT INTO major (id, unit, name, state) VALUES (8, 4, '土木工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (9, 8, '软件工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (10, 8, '人工智能', 'open');
INSERT INTO major (id, unit, name, state) VALUES (11, 8, '会计学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (12, 8, '英语', 'open');
INSERT INTO major (id, unit, name, state) VALUES (13, 8, '机械设计制造及其自动化', 'open');
INSERT INTO major (id, unit, name, state) VALUES (14, 8, '汉语言文学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (15, 8, '视觉传达设计', 'open');
INSERT INTO major (id, unit, name, state) VALUES (16, 8, '土木工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (17, 12, '软件工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (18, 12, '人工智能', 'open');
INSERT INTO major (id, unit, name, state) VALUES (19, 12, '会计学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (20, 12, '英语', 'open');
INSERT INTO major (id, unit, name, state) VALUES (21, 12, '机械设计制造及其自动化', 'open');
INSERT INTO major (id, unit, name, state) VALUES (22, 12, '汉语言文学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (23, 12, '视觉传达设计', 'open');
INSERT INTO major (id, unit, name, state) VALUES (24, 12, '土木工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (25, 16, '软件工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (26, 16, '人工智能', 'open');
INSERT INTO major (id, unit, name, state) VALUES (27, 16, '会计学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (28, 16, '英语', 'open');
INSERT INTO major (id, unit, name, state) VALUES (29, 16, '机械设计制造及其自动化', 'open');
INSERT INTO major (id, unit, name, state) VALUES (30, 16, '汉语言文学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (31, 16, '视觉传达设计', 'open');
INSERT INTO major (id, unit, name, state) VALUES (32, 16, '土木工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (33, 20, '软件工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (34, 20, '人工智能', 'open');
INSERT INTO major (id, unit, name, state) VALUES (35, 20, '会计学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (36, 20, '英语', 'open');
INSERT INTO major (id, unit, name, state) VALUES (37, 20, '机械设计制造及其自动化', 'open');
INSERT INTO major (id, unit, name, state) VALUES (38, 20, '汉语言文学', 'open');
INSERT INTO major (id, unit, name, state) VALUES (39, 20, '视觉传达设计', 'open');
INSERT INTO major (id, unit, name, state) VALUES (40, 20, '土木工程', 'open');
INSERT INTO major (id, unit, name, state) VALUES (41, 4, '旧专业', 'closed');
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (1, 'a000000024', 'released', 1, 0, 1, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (2, 'a000000025', 'released', 1, 0, 2, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (3, 'a000000026', 'released', 1, 0, 3, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (4, 'a000000039', 'released', 1, 0, 4, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (5, 'a000000040', 'released', 1, 0, 5, 1771894800000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (6, 'a000000041', 'released', 1, 0, 6, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (7, 'a000000043', 'released', 1, 0, 7, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (8, 'a000000054', 'released', 1, 0, 8, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (9, 'a000000055', 'released', 1, 0, 9, 1771894800000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (10, 'a000000056', 'released', 1, 0, 10, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (11, 'a000000069', 'released', 1, 0, 11, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (12, 'a000000070', 'released', 1, 0, 12, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (13, 'a000000071', 'released', 1, 0, 13, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (14, 'a000000084', 'released', 1, 0, 14, 1771894800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (15, 'a000000024', 'released', 2, 0, 15, 1772154000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (16, 'a000000039', 'released', 2, 0, 16, 1772154000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (17, 'a000000054', 'released', 2, 0, 17, 1772154000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (18, 'a000000069', 'released', 2, 0, 18, 1772154000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (19, 'a000000084', 'released', 2, 0, 19, 1772154000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (20, 'a000000024', 'due_soon', 2, 0, 15, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (21, 'a000000054', 'due_soon', 2, 0, 17, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (22, 'a000000084', 'due_soon', 2, 0, 19, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (23, 'a000000024', 'released', 3, 0, 20, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (24, 'a000000025', 'released', 3, 0, 21, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (25, 'a000000026', 'released', 3, 0, 22, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (26, 'a000000030', 'released', 3, 0, 23, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (27, 'a000000031', 'released', 3, 0, 24, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (28, 'a000000032', 'released', 3, 0, 25, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (29, 'a000000036', 'released', 3, 0, 26, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (30, 'a000000037', 'released', 3, 0, 27, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (31, 'a000000038', 'released', 3, 0, 28, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (32, 'a000000039', 'released', 3, 0, 29, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (33, 'a000000040', 'released', 3, 0, 30, 1772326800000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (34, 'a000000041', 'released', 3, 0, 31, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (35, 'a000000043', 'released', 3, 0, 32, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (36, 'a000000045', 'released', 3, 0, 33, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (37, 'a000000046', 'released', 3, 0, 34, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (38, 'a000000047', 'released', 3, 0, 35, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (39, 'a000000051', 'released', 3, 0, 36, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (40, 'a000000052', 'released', 3, 0, 37, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (41, 'a000000053', 'released', 3, 0, 38, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (42, 'a000000054', 'released', 3, 0, 39, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (43, 'a000000055', 'released', 3, 0, 40, 1772326800000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (44, 'a000000056', 'released', 3, 0, 41, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (45, 'a000000060', 'released', 3, 0, 42, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (46, 'a000000061', 'released', 3, 0, 43, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (47, 'a000000062', 'released', 3, 0, 44, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (48, 'a000000066', 'released', 3, 0, 45, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (49, 'a000000067', 'released', 3, 0, 46, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (50, 'a000000068', 'released', 3, 0, 47, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (51, 'a000000069', 'released', 3, 0, 48, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (52, 'a000000070', 'released', 3, 0, 49, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (53, 'a000000071', 'released', 3, 0, 50, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (54, 'a000000075', 'released', 3, 0, 51, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (55, 'a000000076', 'released', 3, 0, 52, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (56, 'a000000077', 'released', 3, 0, 53, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (57, 'a000000081', 'released', 3, 0, 54, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (58, 'a000000082', 'released', 3, 0, 55, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (59, 'a000000083', 'released', 3, 0, 56, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (60, 'a000000084', 'released', 3, 0, 57, 1772326800000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (61, 'a000000024', 'released', 4, 0, 58, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (62, 'a000000025', 'released', 4, 0, 59, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (63, 'a000000026', 'released', 4, 0, 60, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (64, 'a000000027', 'released', 4, 0, 61, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (65, 'a000000028', 'released', 4, 0, 62, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (66, 'a000000029', 'released', 4, 0, 63, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (67, 'a000000030', 'released', 4, 0, 64, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (68, 'a000000031', 'released', 4, 0, 65, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (69, 'a000000032', 'released', 4, 0, 66, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (70, 'a000000033', 'released', 4, 0, 67, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (71, 'a000000034', 'released', 4, 0, 68, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (72, 'a000000035', 'released', 4, 0, 69, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (73, 'a000000036', 'released', 4, 0, 70, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (74, 'a000000037', 'released', 4, 0, 71, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (75, 'a000000038', 'released', 4, 0, 72, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (76, 'a000000039', 'released', 4, 0, 73, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (77, 'a000000040', 'released', 4, 0, 74, 1772395200000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (78, 'a000000041', 'released', 4, 0, 75, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (79, 'a000000042', 'released', 4, 0, 76, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (80, 'a000000043', 'released', 4, 0, 77, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (81, 'a000000044', 'released', 4, 0, 78, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (82, 'a000000045', 'released', 4, 0, 79, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (83, 'a000000046', 'released', 4, 0, 80, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (84, 'a000000047', 'released', 4, 0, 81, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (85, 'a000000048', 'released', 4, 0, 82, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (86, 'a000000049', 'released', 4, 0, 83, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (87, 'a000000050', 'released', 4, 0, 84, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (88, 'a000000051', 'released', 4, 0, 85, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (89, 'a000000052', 'released', 4, 0, 86, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (90, 'a000000053', 'released', 4, 0, 87, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (91, 'a000000054', 'released', 4, 0, 88, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (92, 'a000000055', 'released', 4, 0, 89, 1772395200000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (93, 'a000000056', 'released', 4, 0, 90, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (94, 'a000000057', 'released', 4, 0, 91, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (95, 'a000000058', 'released', 4, 0, 92, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (96, 'a000000059', 'released', 4, 0, 93, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (97, 'a000000060', 'released', 4, 0, 94, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (98, 'a000000061', 'released', 4, 0, 95, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (99, 'a000000062', 'released', 4, 0, 96, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (100, 'a000000063', 'released', 4, 0, 97, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (101, 'a000000064', 'released', 4, 0, 98, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (102, 'a000000065', 'released', 4, 0, 99, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (103, 'a000000066', 'released', 4, 0, 100, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (104, 'a000000067', 'released', 4, 0, 101, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (105, 'a000000068', 'released', 4, 0, 102, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (106, 'a000000069', 'released', 4, 0, 103, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (107, 'a000000070', 'released', 4, 0, 104, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (108, 'a000000071', 'released', 4, 0, 105, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (109, 'a000000072', 'released', 4, 0, 106, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (110, 'a000000073', 'released', 4, 0, 107, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (111, 'a000000074', 'released', 4, 0, 108, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (112, 'a000000075', 'released', 4, 0, 109, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (113, 'a000000076', 'released', 4, 0, 110, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (114, 'a000000077', 'released', 4, 0, 111, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (115, 'a000000078', 'released', 4, 0, 112, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (116, 'a000000079', 'released', 4, 0, 113, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (117, 'a000000080', 'released', 4, 0, 114, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (118, 'a000000081', 'released', 4, 0, 115, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (119, 'a000000082', 'released', 4, 0, 116, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (120, 'a000000083', 'released', 4, 0, 117, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (121, 'a000000084', 'released', 4, 0, 118, 1772395200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (122, 'a000000024', 'released', 5, 0, 119, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (123, 'a000000025', 'released', 5, 0, 120, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (124, 'a000000026', 'released', 5, 0, 121, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (125, 'a000000030', 'released', 5, 0, 122, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (126, 'a000000031', 'released', 5, 0, 123, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (127, 'a000000032', 'released', 5, 0, 124, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (128, 'a000000036', 'released', 5, 0, 125, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (129, 'a000000037', 'released', 5, 0, 126, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (130, 'a000000038', 'released', 5, 0, 127, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (131, 'a000000039', 'released', 5, 0, 128, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (132, 'a000000040', 'released', 5, 0, 129, 1772406000000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (133, 'a000000041', 'released', 5, 0, 130, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (134, 'a000000043', 'released', 5, 0, 131, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (135, 'a000000045', 'released', 5, 0, 132, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (136, 'a000000046', 'released', 5, 0, 133, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (137, 'a000000047', 'released', 5, 0, 134, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (138, 'a000000051', 'released', 5, 0, 135, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (139, 'a000000052', 'released', 5, 0, 136, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (140, 'a000000053', 'released', 5, 0, 137, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (141, 'a000000054', 'released', 5, 0, 138, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (142, 'a000000055', 'released', 5, 0, 139, 1772406000000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (143, 'a000000056', 'released', 5, 0, 140, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (144, 'a000000060', 'released', 5, 0, 141, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (145, 'a000000061', 'released', 5, 0, 142, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (146, 'a000000062', 'released', 5, 0, 143, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (147, 'a000000066', 'released', 5, 0, 144, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (148, 'a000000067', 'released', 5, 0, 145, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (149, 'a000000068', 'released', 5, 0, 146, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (150, 'a000000069', 'released', 5, 0, 147, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (151, 'a000000070', 'released', 5, 0, 148, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (152, 'a000000071', 'released', 5, 0, 149, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (153, 'a000000075', 'released', 5, 0, 150, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (154, 'a000000076', 'released', 5, 0, 151, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (155, 'a000000077', 'released', 5, 0, 152, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (156, 'a000000081', 'released', 5, 0, 153, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (157, 'a000000082', 'released', 5, 0, 154, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (158, 'a000000083', 'released', 5, 0, 155, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (159, 'a000000084', 'released', 5, 0, 156, 1772406000000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (160, 'a000000024', 'check_in_open', 4, 0, 58, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (161, 'a000000025', 'check_in_open', 4, 0, 59, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (162, 'a000000026', 'check_in_open', 4, 0, 60, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (163, 'a000000027', 'check_in_open', 4, 0, 61, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (164, 'a000000028', 'check_in_open', 4, 0, 62, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (165, 'a000000029', 'check_in_open', 4, 0, 63, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (166, 'a000000030', 'check_in_open', 4, 0, 64, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (167, 'a000000031', 'check_in_open', 4, 0, 65, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (168, 'a000000032', 'check_in_open', 4, 0, 66, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (169, 'a000000033', 'check_in_open', 4, 0, 67, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (170, 'a000000034', 'check_in_open', 4, 0, 68, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (171, 'a000000035', 'check_in_open', 4, 0, 69, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (172, 'a000000036', 'check_in_open', 4, 0, 70, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (173, 'a000000037', 'check_in_open', 4, 0, 71, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (174, 'a000000038', 'check_in_open', 4, 0, 72, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (175, 'a000000039', 'check_in_open', 4, 0, 73, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (176, 'a000000040', 'check_in_open', 4, 0, 74, 1772413200000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (177, 'a000000041', 'check_in_open', 4, 0, 75, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (178, 'a000000042', 'check_in_open', 4, 0, 76, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (179, 'a000000043', 'check_in_open', 4, 0, 77, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (180, 'a000000044', 'check_in_open', 4, 0, 78, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (181, 'a000000045', 'check_in_open', 4, 0, 79, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (182, 'a000000046', 'check_in_open', 4, 0, 80, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (183, 'a000000047', 'check_in_open', 4, 0, 81, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (184, 'a000000048', 'check_in_open', 4, 0, 82, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (185, 'a000000049', 'check_in_open', 4, 0, 83, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (186, 'a000000050', 'check_in_open', 4, 0, 84, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (187, 'a000000051', 'check_in_open', 4, 0, 85, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (188, 'a000000052', 'check_in_open', 4, 0, 86, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (189, 'a000000053', 'check_in_open', 4, 0, 87, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (190, 'a000000054', 'check_in_open', 4, 0, 88, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (191, 'a000000055', 'check_in_open', 4, 0, 89, 1772413200000000, 1772413200000000);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (192, 'a000000056', 'check_in_open', 4, 0, 90, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (193, 'a000000057', 'check_in_open', 4, 0, 91, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (194, 'a000000058', 'check_in_open', 4, 0, 92, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (195, 'a000000059', 'check_in_open', 4, 0, 93, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (196, 'a000000060', 'check_in_open', 4, 0, 94, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (197, 'a000000061', 'check_in_open', 4, 0, 95, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (198, 'a000000062', 'check_in_open', 4, 0, 96, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (199, 'a000000063', 'check_in_open', 4, 0, 97, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (200, 'a000000064', 'check_in_open', 4, 0, 98, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (201, 'a000000065', 'check_in_open', 4, 0, 99, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (202, 'a000000066', 'check_in_open', 4, 0, 100, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (203, 'a000000067', 'check_in_open', 4, 0, 101, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (204, 'a000000068', 'check_in_open', 4, 0, 102, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (205, 'a000000069', 'check_in_open', 4, 0, 103, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (206, 'a000000070', 'check_in_open', 4, 0, 104, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (207, 'a000000071', 'check_in_open', 4, 0, 105, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (208, 'a000000072', 'check_in_open', 4, 0, 106, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (209, 'a000000073', 'check_in_open', 4, 0, 107, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (210, 'a000000074', 'check_in_open', 4, 0, 108, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (211, 'a000000075', 'check_in_open', 4, 0, 109, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (212, 'a000000076', 'check_in_open', 4, 0, 110, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (213, 'a000000077', 'check_in_open', 4, 0, 111, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (214, 'a000000078', 'check_in_open', 4, 0, 112, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (215, 'a000000079', 'check_in_open', 4, 0, 113, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (216, 'a000000080', 'check_in_open', 4, 0, 114, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (217, 'a000000081', 'check_in_open', 4, 0, 115, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (218, 'a000000082', 'check_in_open', 4, 0, 116, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (219, 'a000000083', 'check_in_open', 4, 0, 117, 1772413200000000, NULL);
INSERT INTO message (id, account, kind, task, revision, assignment, created_at, read_at) VALUES (220, 'a000000084', 'check_in_open', 4, 0, 118, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (1, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (2, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (3, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (4, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (5, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (6, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (7, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (8, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (9, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (10, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (11, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (12, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (13, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (14, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (15, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (16, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (17, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (18, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (19, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (20, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (21, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (22, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (23, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (24, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (25, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (26, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (27, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (28, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (29, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (30, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (31, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (32, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (33, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (34, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (35, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (36, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (37, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (38, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (39, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (40, 'console', 'sent', 1, 1772413260000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (41, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (42, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (43, 'console', 'cancelled', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (44, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (45, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (46, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (47, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (48, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (49, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (50, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (51, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (52, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (53, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (54, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (55, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (56, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (57, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (58, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (59, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (60, 'console', 'new', 0, 1772326800000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (61, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (62, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (63, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (64, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (65, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (66, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (67, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (68, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (69, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (70, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (71, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (72, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (73, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (74, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (75, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (76, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (77, 'console', 'cancelled', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (78, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (79, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (80, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (81, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (82, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (83, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (84, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (85, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (86, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (87, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (88, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (89, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (90, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (91, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (92, 'console', 'cancelled', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (93, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (94, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (95, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (96, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (97, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (98, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (99, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (100, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (101, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (102, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (103, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (104, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (105, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (106, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (107, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (108, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (109, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (110, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (111, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (112, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (113, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (114, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (115, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (116, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (117, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (118, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (119, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (120, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (121, 'console', 'new', 0, 1772395200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (122, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (123, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (124, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (125, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (126, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (127, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (128, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (129, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (130, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (131, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (132, 'console', 'cancelled', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (133, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (134, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (135, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (136, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (137, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (138, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (139, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (140, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (141, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (142, 'console', 'cancelled', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (143, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (144, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (145, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (146, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (147, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (148, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (149, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (150, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (151, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (152, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (153, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (154, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (155, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (156, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (157, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (158, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (159, 'console', 'new', 0, 1772406000000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (160, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (161, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (162, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (163, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (164, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (165, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (166, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (167, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (168, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (169, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (170, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (171, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (172, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (173, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (174, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (175, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (176, 'console', 'cancelled', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (177, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (178, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (179, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (180, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (181, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (182, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (183, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (184, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (185, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (186, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (187, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (188, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (189, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (190, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (191, 'console', 'cancelled', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (192, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (193, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (194, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (195, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (196, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (197, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (198, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (199, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (200, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (201, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (202, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (203, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (204, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (205, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (206, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (207, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (208, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (209, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (210, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (211, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (212, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (213, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (214, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (215, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (216, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (217, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (218, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (219, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO delivery (message, channel, state, tries, due, last_error) VALUES (220, 'console', 'new', 0, 1772413200000000, NULL);
INSERT INTO amendment (task, revision, changed) VALUES (1, 1, 'number');
INSERT INTO link (token, assignment, opens, last_opened_at, created_at) VALUES ('Z5bOmNfLp9lmZwSxfxlWqQ', 119, 1, 1772413200000000, 1772413200000000);
INSERT INTO link_day (day, salt) VALUES (20514, '121d375f91b4bfb44e855e3dfa1e94ee');
INSERT INTO link_open (day, token, visitor) VALUES (20514, 'Z5bOmNfLp9lmZwSxfxlWqQ', '1afb7c0116e7eb8f432b207503184707e2b9a1b853ef4864c8988e2a72a7dd52');
