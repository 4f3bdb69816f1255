-- Rows lie by what chance drew, never in the order in which they came; no column is finer than a day.
CREATE TABLE find (
  id TEXT PRIMARY KEY,
  way TEXT NOT NULL,
  received_on TEXT NOT NULL,
  language TEXT NOT NULL,
  commitment TEXT NOT NULL,
  entry INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  erased INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE told (
  find TEXT PRIMARY KEY REFERENCES find,
  opening BLOB NOT NULL,
  contact TEXT NOT NULL,
  locator TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  rounds INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE photo (
  find TEXT NOT NULL REFERENCES find,
  number INTEGER NOT NULL,
  measured TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (find, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  find TEXT NOT NULL REFERENCES find,
  number INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  said_on TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (find, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
  find TEXT NOT NULL REFERENCES find,
  number INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  items INTEGER NOT NULL,
  grams INTEGER NOT NULL,
  party TEXT NOT NULL,
  confirmed TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (find, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE refund (
  find TEXT PRIMARY KEY REFERENCES find,
  words TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
