-- The tables of the engine. {words} differ between SQLite and PostgreSQL (dialect.py); all else is one text.
-- Moments are microseconds since 1970 UTC. JSON is text, written whole under the version compare.

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
  id {pk},
  type TEXT NOT NULL,
  definition TEXT NOT NULL REFERENCES definition (hash),
  issuer {text} NOT NULL,
  author {text} NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  deadline BIGINT,
  fields TEXT NOT NULL,
  audience TEXT,
  count BIGINT,
  digest TEXT,
  mark {text} NOT NULL DEFAULT '',
  made BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  released_at BIGINT,
  reason TEXT
);
CREATE INDEX task_issuer ON task (issuer, id);
CREATE INDEX task_state ON task (state, id);

CREATE TABLE assignment (
  id {pk},
  task BIGINT NOT NULL REFERENCES task (id),
  assignee {text} NOT NULL,
  path {text} NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  times TEXT NOT NULL,
  data TEXT NOT NULL,
  voided_at BIGINT,
  void_reason TEXT,
  UNIQUE (task, assignee)
) {hot};
CREATE INDEX assignment_place ON assignment (task, path);
CREATE INDEX assignment_inbox ON assignment (assignee, task);

CREATE TABLE roster (
  task BIGINT NOT NULL,
  assignee {text} NOT NULL,
  path {text} NOT NULL,
  PRIMARY KEY (task, assignee)
) {narrow};

CREATE TABLE event (
  id {pk},
  seq BIGINT UNIQUE,
  task BIGINT,
  assignment BIGINT,
  kind TEXT NOT NULL,
  actor {text} NOT NULL,
  acting_for {text},
  key {text},
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
  parent {text} NOT NULL,
  state TEXT NOT NULL,
  node {text} NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (task, parent, state, node)
) {narrow};

CREATE TABLE job (
  key {text} NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject BIGINT,
  due BIGINT NOT NULL,
  lease BIGINT NOT NULL DEFAULT 0,
  owner TEXT,
  tries BIGINT NOT NULL DEFAULT 0,
  last_error TEXT,
  data TEXT NOT NULL,
  mark {text} NOT NULL DEFAULT ''
);
CREATE INDEX job_due ON job (due);
CREATE INDEX job_subject ON job (subject);
