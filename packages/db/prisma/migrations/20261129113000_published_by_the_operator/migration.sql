ALTER TABLE configuration_version ALTER COLUMN published_by DROP NOT NULL;
