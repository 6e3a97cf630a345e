-- A message is what somebody was told in the platform itself; a delivery is its way through one channel.

CREATE TABLE message (
  id {pk},
  account {text} NOT NULL,
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
