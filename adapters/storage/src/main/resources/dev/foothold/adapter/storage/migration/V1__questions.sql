-- Questions, from their admission to their end, and what was said around them.
-- Times are microseconds since 1970. Lists are JSON.

-- Deliveries seen. Without a foreign key: a delivery stays known when its question is deleted, or
-- was never opened.
CREATE TABLE delivery_key (
  delivery VARCHAR(200) PRIMARY KEY,
  question VARCHAR(200) NOT NULL,
  received BIGINT NOT NULL
);
CREATE INDEX delivery_key_received ON delivery_key (received);

CREATE TABLE question (
  id VARCHAR(200) PRIMARY KEY,
  community VARCHAR(200) NOT NULL,
  channel VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  received BIGINT NOT NULL,
  -- How it ended; null while it is open.
  kind VARCHAR(20),
  reason VARCHAR(40),
  entries TEXT,
  confidence DOUBLE PRECISION,
  ended BIGINT,
  -- What people did with the answer.
  post VARCHAR(200),
  solved BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX question_community ON question (community, received);
CREATE INDEX question_person ON question (person);
CREATE INDEX question_post ON question (community, post) WHERE post IS NOT NULL;

-- What it takes to answer an open question, and who may: gone when it ends. The one place where a
-- person's id on a platform stands while a question is open.
CREATE TABLE open_question (
  question VARCHAR(200) PRIMARY KEY REFERENCES question (id) ON DELETE CASCADE,
  asker VARCHAR(200) NOT NULL,
  platform VARCHAR(200) NOT NULL,
  thread VARCHAR(200) NOT NULL,
  place VARCHAR(20) NOT NULL,
  deliveries TEXT NOT NULL,
  deadline BIGINT NOT NULL,
  address TEXT NOT NULL,
  locale TEXT NOT NULL,
  holder VARCHAR(200) NOT NULL,
  term BIGINT NOT NULL,
  lease_until BIGINT NOT NULL
);
CREATE INDEX open_question_lease ON open_question (lease_until);

-- Which answers used an entry, newest last. The key says all, so that a row is found from its
-- question without an index of its own.
CREATE TABLE used_entry (
  community VARCHAR(200) NOT NULL,
  entry VARCHAR(200) NOT NULL,
  received BIGINT NOT NULL,
  question VARCHAR(200) NOT NULL,
  PRIMARY KEY (community, entry, received, question)
) ${keyed};

CREATE TABLE ending_count (
  community VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  total BIGINT NOT NULL,
  PRIMARY KEY (community, kind)
);

CREATE TABLE rating (
  id ${counted},
  question VARCHAR(200) NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  person VARCHAR(200) NOT NULL,
  helpful BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  rated BIGINT NOT NULL,
  UNIQUE (question, person)
);
CREATE INDEX rating_person ON rating (person);

-- What was said in threads.
CREATE TABLE turn (
  id ${counted},
  community VARCHAR(200) NOT NULL,
  thread VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  question TEXT NOT NULL,
  asker TEXT NOT NULL,
  entries TEXT NOT NULL,
  said BIGINT NOT NULL
);
CREATE INDEX turn_talk ON turn (person, thread, community);
CREATE INDEX turn_said ON turn (said);
CREATE INDEX turn_community ON turn (community, said);

-- What could not be answered, and what asks for the same.
CREATE TABLE gap (
  id ${counted},
  community VARCHAR(200) NOT NULL,
  question VARCHAR(200) NOT NULL,
  cause VARCHAR(20) NOT NULL,
  cluster VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  nearest TEXT NOT NULL,
  vector ${bytes},
  asked BIGINT NOT NULL,
  UNIQUE (question, cause)
);
CREATE INDEX gap_community ON gap (community, asked, id);
CREATE INDEX gap_cluster_asked ON gap (community, cluster, asked, id);

CREATE TABLE gap_cluster (
  community VARCHAR(200) NOT NULL,
  id VARCHAR(200) NOT NULL,
  unanswered BIGINT NOT NULL,
  badly_rated BIGINT NOT NULL,
  total BIGINT NOT NULL,
  newest BIGINT NOT NULL,
  nearest TEXT NOT NULL,
  settled BOOLEAN NOT NULL,
  PRIMARY KEY (community, id)
);
CREATE INDEX gap_cluster_total ON gap_cluster (community, settled, total, newest);
CREATE INDEX gap_cluster_newest ON gap_cluster (community, newest);

-- What was used of what is allowed. The id says whose, of what and when.
CREATE TABLE allowance (
  id VARCHAR(800) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  ends BIGINT NOT NULL,
  used INTEGER NOT NULL
);
CREATE INDEX allowance_name ON allowance (name);
CREATE INDEX allowance_ends ON allowance (ends);
