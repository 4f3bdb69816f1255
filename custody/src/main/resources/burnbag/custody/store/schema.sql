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
  commitment TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  salt BLOB NOT NULL,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
