-- One row. Who writes holds it until the transaction has ended; its version tells others that somebody has.
CREATE TABLE head (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  layout BIGINT NOT NULL,
  version BIGINT NOT NULL
);
INSERT INTO head (one, layout, version) VALUES (1, 1, 0);

-- The ledger. What is in these two tables is the truth; all others can be made of it again.
CREATE TABLE entry (
  idx BIGINT PRIMARY KEY,
  recorded_at BIGINT NOT NULL,
  nonce TEXT COLLATE "C" NOT NULL UNIQUE,
  bytes BYTEA NOT NULL
);
CREATE TABLE tile (
  level BIGINT NOT NULL,
  idx BIGINT NOT NULL,
  hashes BYTEA NOT NULL,
  PRIMARY KEY (level, idx)
);
-- Private values that entries only commit to. Destroying one is erasure.
CREATE TABLE opening (
  commitment TEXT COLLATE "C" NOT NULL UNIQUE,
  bytes BYTEA NOT NULL
);

-- A row for each destroyed value that may still stand in the table's file.
CREATE TABLE unswept (
  commitment TEXT COLLATE "C" NOT NULL
);
