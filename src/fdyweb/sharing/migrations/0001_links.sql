-- A link is a counselor's own copy of a task's public page. Who opened it is never kept: a hash salted with a day's random
-- salt, thrown away with the day, lets nobody count twice; what stays is a number.

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
