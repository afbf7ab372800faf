-- Where Foothold was installed, and what makes that safe.

CREATE TABLE installation (
  community VARCHAR(200) PRIMARY KEY,
  -- Encrypted by the platform's adapter.
  payload TEXT NOT NULL,
  updated BIGINT NOT NULL
);

CREATE TABLE one_time_token (
  token VARCHAR(200) PRIMARY KEY,
  ends BIGINT NOT NULL
);
CREATE INDEX one_time_token_ends ON one_time_token (ends);
