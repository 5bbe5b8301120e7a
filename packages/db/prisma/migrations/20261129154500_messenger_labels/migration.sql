-- Configurations from before have the messenger's own words in every language.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"labels": []}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"labels": []}' || ("content" -> 'messenger'));
