-- Null: files are kept as long as their conversations.
ALTER TABLE company ADD COLUMN file_retention_days integer CHECK (file_retention_days BETWEEN 1 AND 3650);
