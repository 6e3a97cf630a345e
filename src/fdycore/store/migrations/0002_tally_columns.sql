-- A tally row per node with a column per state, in place of a row per node and state: an action changes one row, and a
-- national page reads an eighth of them. s0 counts void; s1, s2, ... the states of the task's definition in the order of their ids.

CREATE TABLE slot (
  hash TEXT NOT NULL,
  state {text} NOT NULL,
  slot BIGINT NOT NULL,
  CONSTRAINT a_workflow_with_tasks_here_has_more_than_31_states CHECK (slot <= 31),
  PRIMARY KEY (hash, state)
);

INSERT INTO slot (hash, state, slot)
SELECT d.hash, states.key, row_number() OVER (PARTITION BY d.hash ORDER BY states.key)
FROM definition d, {statesof} AS states WHERE d.hash IN (SELECT definition FROM task);

ALTER TABLE tally RENAME TO tally_by_state;

CREATE TABLE tally (
  task BIGINT NOT NULL,
  parent {text} NOT NULL,
  node {text} NOT NULL,
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
) {narrow};

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
