-- By which message a question was asked: what becomes of the message becomes of the question. The
-- first of its delivery keys, which outlives those; empty for questions of before.

ALTER TABLE question ADD COLUMN delivery VARCHAR(200);
CREATE INDEX question_delivery ON question (delivery);
