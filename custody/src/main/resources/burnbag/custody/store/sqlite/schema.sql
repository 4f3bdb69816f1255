-- The ledger. What is in these two tables is the truth; all others can be made of it again.
CREATE TABLE entry (
  idx INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  nonce TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE tile (
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;
-- Private values that entries only commit to. Destroying one is erasure.
CREATE TABLE opening (
  commitment TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

-- A row for each destroyed value that may still stand in the file that is written ahead.
CREATE TABLE unswept (
  commitment TEXT NOT NULL
) STRICT;
