-- The directory: units, people, posts, what they are responsible for, and who is logged in.
-- A unit carries the paths of its province and school (itself included, '' above them), which dispatches choose by.
-- Moments are microseconds since 1970 UTC. A phone is kept encrypted, with a keyed index for exact search; never in clear.

CREATE TABLE unit (
  id {pk},
  level TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  path {text} NOT NULL UNIQUE,
  parent {text} NOT NULL,
  province {text} NOT NULL DEFAULT '',
  school {text} NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);
CREATE INDEX unit_parent ON unit (parent, path);

CREATE TABLE identity (
  id {pk},
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
  id {text} NOT NULL PRIMARY KEY,
  identity BIGINT NOT NULL REFERENCES identity (id),
  level TEXT NOT NULL,
  unit BIGINT NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_post ON account (identity, level, unit) WHERE state <> 'deleted';
CREATE INDEX account_unit ON account (unit, level, id);

-- Where the next account numbers come from: taken in blocks, in the transaction that uses them.
CREATE TABLE serial (
  name TEXT NOT NULL PRIMARY KEY,
  next BIGINT NOT NULL
);
INSERT INTO serial (name, next) VALUES ('account', 1);

CREATE TABLE responsibility (
  id {pk},
  account {text} NOT NULL REFERENCES account (id),
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
  account {text} NOT NULL REFERENCES account (id),
  epoch BIGINT NOT NULL,
  agent TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX login_identity ON login (identity);

-- Logins that failed of late, by a keyed hash of the phone (known or not) and of the address that they came from.
CREATE TABLE login_failure (
  key TEXT NOT NULL PRIMARY KEY,
  failed BIGINT NOT NULL,
  since BIGINT NOT NULL
);
