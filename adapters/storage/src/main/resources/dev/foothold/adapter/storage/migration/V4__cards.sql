-- What was put up unasked, and where it stands.

CREATE TABLE card (
  community VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  post VARCHAR(200) NOT NULL,
  about VARCHAR(200),
  PRIMARY KEY (community, kind, name)
);
