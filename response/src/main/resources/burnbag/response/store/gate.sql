-- The log of the gate: it only grows.
CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  lot TEXT NOT NULL,
  facts TEXT NOT NULL,
  before TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX log_of_lot ON log (lot);

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log of the gate only grows'); END;

CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log of the gate only grows'); END;

CREATE TABLE persons (
  lot TEXT PRIMARY KEY,
  supplier TEXT NOT NULL,
  receiver TEXT NOT NULL
) STRICT, WITHOUT ROWID;
