-- Two who change the company's settings at once are told of each other.
ALTER TABLE company ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
