-- Null: guests are kept until somebody erases them.
ALTER TABLE company ADD COLUMN retention_days integer CHECK (retention_days BETWEEN 1 AND 3650);
