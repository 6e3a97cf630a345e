-- What an amendment of a task changed, for the messages that tell of it: the names of fields, with commas between them.
CREATE TABLE amendment (
  task BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (task, revision)
);
