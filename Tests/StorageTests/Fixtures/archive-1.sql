-- An archive as the first migration made it, with an item of each kind. It never changes.
PRAGMA application_id = 0x52617070;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 reports, items and matters');
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  metadata TEXT NOT NULL,
  text BLOB NOT NULL,
  name TEXT NOT NULL GENERATED ALWAYS AS (metadata ->> '$.id') VIRTUAL,
  source TEXT GENERATED ALWAYS AS (metadata ->> '$.source') VIRTUAL,
  published TEXT GENERATED ALWAYS AS (metadata ->> '$.published.value') VIRTUAL
) STRICT;
INSERT INTO report VALUES(1,'0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd','{"captured":"2031-05-02","id":"reports/bridge.html","language":"en-GB","modified":"2031-04-19T08:00:00Z","origin":{"encoding":"windows-1252","format":"html","line":3,"path":"/data/reports/bridge.html","runs":[{"bytes":"120-130","text":"0-10"}]},"published":{"basis":"inferred","evidence":["44-49"],"interval":{"earliest":"2031-04-01","latest":"2031-04-30"},"value":"2031-04"},"sha256":"0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd0123abcd","source":"The Harbor Post","text":"","title":"A bridge\u0000 “in doubt”","url":"https://example.org/bridge?a=1&b=2"}',X'54686520636f756e63696c2073616964206974206d617920636c6f73652074686520627269646765206279204d61792031206966206e6f626f647920706179732e');
CREATE TABLE block (
  report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (start <= end),
  paragraph INTEGER NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES(1,0,'body',0,65,1);
CREATE TABLE sentence (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (start <= end),
  block INTEGER NOT NULL,
  UNIQUE (report, position),
  FOREIGN KEY (report, block) REFERENCES block(report, position) ON DELETE CASCADE
) STRICT;
INSERT INTO sentence VALUES(1,1,0,0,65,0);
CREATE TABLE item (
  report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (start <= end),
  evidence TEXT NOT NULL,
  sentenceStart INTEGER NOT NULL,
  sentenceEnd INTEGER NOT NULL CHECK (sentenceStart <= sentenceEnd),
  paragraph INTEGER NOT NULL,
  confidence REAL NOT NULL,
  standing TEXT NOT NULL,
  details TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
INSERT INTO item VALUES(1,0,'f478ab13b4fba314','statement',17,64,'17-49,50-64',0,65,1,0.10000000000000000555,'confirmed','{"addressee":{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"},"continues":"a","cue":"12-16","cueLemma":"say","mode":"indirect","occasion":"b","speakers":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"when":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"}}');
INSERT INTO item VALUES(1,1,'0451013cb537dea3','decision',17,49,'17-49',0,65,1,0.17999999999999999333,'to_check','{"deciders":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"question":"24-40","status":"under_review","when":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"}}');
INSERT INTO item VALUES(1,2,'1f2c62c46fe5ca0e','option',17,49,'17-49',0,65,1,0.26000000000000000888,'confirmed','{"action":"24-40","by":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}]}');
INSERT INTO item VALUES(1,3,'dc0790b073e9fa81','consequence',17,49,'17-49',0,65,1,0.33999999999999996891,'to_check','{"by":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"of":"24-40","option":"c","polarity":"risk"}');
INSERT INTO item VALUES(1,4,'00fa8a5e9392ef9e','deadline',17,49,'17-49',0,65,1,0.42000000000000003996,'confirmed','{"binds":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"what":"24-40","when":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"}}');
INSERT INTO item VALUES(1,5,'c32899069216152b','agreement',17,49,'17-49',0,65,1,0.5,'to_check','{"name":"24-40","parties":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"place":"24-40","when":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"}}');
INSERT INTO item VALUES(1,6,'52e5742630fb7e6c','commitment',17,49,'17-49',0,65,1,0.57999999999999996003,'confirmed','{"action":"24-40","agreement":"d","by":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"condition":"50-64","deadline":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"},"force":"announced","obligors":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}]}');
INSERT INTO item VALUES(1,7,'c3ae65f37d116812','compliance',17,49,'17-49',0,65,1,0.66000000000000003108,'to_check','{"by":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"commitment":"e","parties":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"verdict":"broken"}');
INSERT INTO item VALUES(1,8,'2880a2210831392b','position',17,49,'17-49',0,65,1,0.73999999999999999111,'confirmed','{"condition":"50-64","holders":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"stance":"for","target":"24-40"}');
INSERT INTO item VALUES(1,9,'4fe6902338aad7c1','event',17,49,'17-49',0,65,1,0.81999999999999995115,'to_check','{"participants":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"place":"24-40","status":"scheduled","trigger":"24-40","type":"vote","when":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"}}');
INSERT INTO item VALUES(1,10,'743d5749d422edff','figure',17,49,'17-49',0,65,1,0.9000000000000000222,'confirmed','{"asOf":{"interval":{"earliest":"2031-05-01"},"modifier":"APPROX","range":"44-49","type":"DATE","value":"2031-05-01"},"by":[{"entity":"e1","isNamed":true,"name":"Harbor Council","of":"Harbor","range":"0-11","role":"council","type":"organization"}],"high":"+inf","low":0.6667,"modifier":"at_least","subject":"24-40","unit":"euros","value":5700000000}');
CREATE TABLE matter (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folder TEXT UNIQUE
) STRICT;
INSERT INTO matter VALUES(1,'bridge','/data/bridge');
CREATE TABLE matterReport (
  matter INTEGER NOT NULL REFERENCES matter(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
  PRIMARY KEY (matter, position),
  UNIQUE (matter, report)
) STRICT, WITHOUT ROWID;
INSERT INTO matterReport VALUES(1,0,1);
CREATE UNIQUE INDEX reportName ON report(name);
CREATE INDEX itemKind ON item(kind);
CREATE VIEW sentenceText (id, words) AS
  SELECT sentence.id,
    CAST(substr(report.text, sentence.start + 1, sentence.end - sentence.start) AS TEXT)
  FROM sentence JOIN report ON report.id = sentence.report;
CREATE VIRTUAL TABLE sentenceIndex USING fts5(
  words, content = 'sentenceText', content_rowid = 'id', tokenize = 'porter unicode61');
INSERT INTO sentenceIndex(sentenceIndex) VALUES('rebuild');
