-- What moderators and members make: advice, suggestions, entries, settings.

CREATE TABLE advice_version (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(60) NOT NULL,
  version INTEGER NOT NULL,
  title VARCHAR(400) NOT NULL,
  posts TEXT NOT NULL,
  aliases TEXT NOT NULL,
  tags TEXT NOT NULL,
  retired BOOLEAN NOT NULL,
  person VARCHAR(200) NOT NULL,
  made BIGINT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (community, id, version)
);
CREATE INDEX advice_version_person ON advice_version (person);

CREATE TABLE advice_use (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(60) NOT NULL,
  uses BIGINT NOT NULL,
  PRIMARY KEY (community, id)
);

CREATE TABLE publication (
  id VARCHAR(200) PRIMARY KEY,
  community VARCHAR(200) NOT NULL,
  channel VARCHAR(200) NOT NULL,
  platform VARCHAR(200) NOT NULL,
  advice VARCHAR(60) NOT NULL,
  version INTEGER NOT NULL,
  person VARCHAR(200) NOT NULL,
  ordered BIGINT NOT NULL,
  posts TEXT NOT NULL,
  posted TEXT NOT NULL,
  state VARCHAR(20) NOT NULL,
  holder VARCHAR(200) NOT NULL,
  term BIGINT NOT NULL,
  lease_until BIGINT NOT NULL
);
CREATE INDEX publication_community ON publication (community, ordered);
CREATE INDEX publication_person ON publication (person);
CREATE INDEX publication_running ON publication (lease_until) WHERE state = 'RUNNING';

CREATE TABLE schedule (
  id VARCHAR(200) PRIMARY KEY,
  community VARCHAR(200) NOT NULL,
  advice VARCHAR(60) NOT NULL,
  channel VARCHAR(200) NOT NULL,
  platform VARCHAR(200) NOT NULL,
  rule TEXT NOT NULL,
  next BIGINT NOT NULL,
  person VARCHAR(200) NOT NULL
);
CREATE INDEX schedule_community ON schedule (community, next);
CREATE INDEX schedule_next ON schedule (next);
CREATE INDEX schedule_person ON schedule (person);

CREATE TABLE suggestion (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  link TEXT NOT NULL,
  about VARCHAR(200),
  person VARCHAR(200) NOT NULL,
  -- The person's id on their platform, until they are told what became of it.
  tell VARCHAR(200),
  tell_platform VARCHAR(200),
  credit TEXT,
  made BIGINT NOT NULL,
  -- What moderators made of it; null while it waits.
  approved BOOLEAN,
  reviewer VARCHAR(200),
  reviewed BIGINT,
  reason TEXT,
  entry VARCHAR(200),
  PRIMARY KEY (community, id)
);
CREATE INDEX suggestion_waiting ON suggestion (community, made) WHERE reviewed IS NULL;
CREATE INDEX suggestion_reviewed ON suggestion (community, reviewed) WHERE reviewed IS NOT NULL;
CREATE INDEX suggestion_tell ON suggestion (tell_platform, reviewed) WHERE tell IS NOT NULL;
CREATE INDEX suggestion_person ON suggestion (person, community, made);
CREATE INDEX suggestion_reviewer ON suggestion (reviewer) WHERE reviewer IS NOT NULL;

CREATE TABLE community_entry (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(200) NOT NULL,
  title TEXT NOT NULL,
  answer TEXT NOT NULL,
  questions TEXT NOT NULL,
  link_name TEXT,
  link_url TEXT,
  person VARCHAR(200) NOT NULL,
  credit TEXT,
  suggestion VARCHAR(200),
  approved BIGINT NOT NULL,
  PRIMARY KEY (community, id)
);
CREATE INDEX community_entry_person ON community_entry (person);

CREATE TABLE hidden_entry (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(200) NOT NULL,
  PRIMARY KEY (community, id)
);

-- Followed by every process, in this order.
CREATE TABLE entry_change (
  sequence ${counted},
  community VARCHAR(200) NOT NULL,
  entry VARCHAR(200) NOT NULL
);

CREATE TABLE setting (
  community VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (community, name)
);

CREATE TABLE audit (
  id ${counted},
  community VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  action VARCHAR(200) NOT NULL,
  subject TEXT NOT NULL,
  done BIGINT NOT NULL
);
CREATE INDEX audit_community ON audit (community, done, id);
CREATE INDEX audit_person ON audit (person);
