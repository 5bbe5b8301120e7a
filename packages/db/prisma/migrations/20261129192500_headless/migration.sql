-- Configurations from before draw the conversation themselves, as a new one does.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"headless": false}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"headless": false}' || ("content" -> 'messenger'));
