-- What units, people and posts go through: who changed what, who was refused, initial passwords, second factors, and
-- requests that wait until somebody's account at the identity provider works again.

-- open, closed or merged; a unit that ended keeps its row, so that old tasks and changes can still name it.
ALTER TABLE unit ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
ALTER TABLE unit ADD COLUMN merged_into BIGINT;
ALTER TABLE unit ADD COLUMN ended_at BIGINT;
ALTER TABLE unit ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- pinyin: ' linxiaolan lxl', each word with a space before it, so that search finds beginnings.
ALTER TABLE identity ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
-- subject: who this is to the identity provider; checked: what it said last (active, none, unknown; '' not asked).
ALTER TABLE identity ADD COLUMN subject TEXT;
ALTER TABLE identity ADD COLUMN checked TEXT NOT NULL DEFAULT '';
-- An initial password is derived from the issue number (D33); issued_at is NULL when none is in force.
ALTER TABLE identity ADD COLUMN issue BIGINT NOT NULL DEFAULT 0;
ALTER TABLE identity ADD COLUMN issued_at BIGINT;
ALTER TABLE identity ADD COLUMN totp_cipher TEXT;
ALTER TABLE identity ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
-- The version of the terms that were agreed to, '' before (D37).
ALTER TABLE identity ADD COLUMN consent TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN consent_at BIGINT;
CREATE UNIQUE INDEX identity_subject ON identity (subject) WHERE subject IS NOT NULL;

-- used_at: the last login as this post; NULL is 未激活. mark: why a level above wants it looked at (D25), '' when nobody does.
ALTER TABLE account ADD COLUMN used_at BIGINT;
ALTER TABLE account ADD COLUMN ended_at BIGINT;
ALTER TABLE account ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN marked_by TEXT;
ALTER TABLE account ADD COLUMN marked_at BIGINT;
UPDATE account SET used_at = (SELECT max(l.seen_at) FROM login l WHERE l.account = account.id);
-- path: of the unit, repeated here so that one index holds what a list is ordered and narrowed by, whatever its depth.
ALTER TABLE account ADD COLUMN path {text} NOT NULL DEFAULT '';
UPDATE account SET path = (SELECT u.path FROM unit u WHERE u.id = account.unit);
CREATE INDEX account_list ON account (path, id, state, level, used_at);
CREATE INDEX account_marked ON account (path, id) WHERE mark <> '';
CREATE INDEX account_identity ON account (identity);

-- What accounts are searched by: every end of the name, the pinyin, the initials; by province, the nation's own under '/'.
-- People of an earlier version have no pinyin yet: it and their words are written after the upgrade.
CREATE TABLE account_word (
  province {text} NOT NULL,
  word {text} NOT NULL,
  path {text} NOT NULL,
  account {text} NOT NULL,
  PRIMARY KEY (province, word, path, account)
) {narrow};
CREATE INDEX identity_unread ON identity (id) WHERE pinyin = '';

-- Whether somebody is responsible for something, without a look at the table.
CREATE INDEX responsibility_present ON responsibility (account, cohort, degree, major) WHERE until IS NULL;

-- stage: '' is a whole login; 'code' still waits for the second factor and opens nothing.
ALTER TABLE login ADD COLUMN stage TEXT NOT NULL DEFAULT '';

-- Every change of the directory, once and for ever. path: of the unit that it concerned, by which it is seen.
-- actor: the post that did it, '' for the command line; before, after: JSON without personal data in clear.
-- batch: what was changed together and can be undone together, '' for what stands alone.
CREATE TABLE directory_change (
  id {pk},
  at BIGINT NOT NULL,
  actor {text} NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  path {text} NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  batch {text} NOT NULL DEFAULT ''
);
CREATE INDEX directory_change_subject ON directory_change (subject, id);
CREATE INDEX directory_change_batch ON directory_change (batch, id) WHERE batch <> '';
CREATE INDEX directory_change_path ON directory_change (path, id);

-- What was refused for want of power, and through which door.
CREATE TABLE denial (
  id {pk},
  at BIGINT NOT NULL,
  actor {text} NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  door TEXT NOT NULL
);

-- An account that its superior asked for while the person's account at the identity provider does not work (R022, R029).
-- state: waiting, ready, done, withdrawn.
CREATE TABLE account_request (
  id {pk},
  name TEXT NOT NULL,
  phone_index TEXT NOT NULL,
  phone_cipher TEXT NOT NULL,
  level TEXT NOT NULL,
  unit BIGINT NOT NULL REFERENCES unit (id),
  duties TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor {text} NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  checked_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_request_open ON account_request (phone_index, level, unit) WHERE state IN ('waiting', 'ready');
CREATE INDEX account_request_unit ON account_request (unit, id);

-- One code a phone and purpose, by keyed hashes; sent counts those of the day for the limits.
CREATE TABLE sms_code (
  key TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  tries BIGINT NOT NULL,
  sent_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  day_began BIGINT NOT NULL,
  day_sent BIGINT NOT NULL
);

-- What somebody says is wrong about their own data (D37). state: open, done, refused.
CREATE TABLE correction (
  id {pk},
  account {text} NOT NULL REFERENCES account (id),
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  answered_at BIGINT
);
CREATE INDEX correction_account ON correction (account, id);

-- 届别: opened by the ministry; one is the current one.
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
  id {pk},
  unit BIGINT NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'
);
CREATE UNIQUE INDEX major_name ON major (unit, name);
INSERT INTO major (unit, name) SELECT DISTINCT s.id, r.major FROM responsibility r JOIN account a ON a.id = r.account
JOIN unit u ON u.id = a.unit JOIN unit s ON s.path = u.school WHERE r.major <> '';
