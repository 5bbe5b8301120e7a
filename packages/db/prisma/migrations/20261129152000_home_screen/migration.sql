-- Configurations from before: the messenger opens with the conversation, as it did for everybody.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"homeScreen": {"enabled": false, "logoUrl": ""}}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"homeScreen": {"enabled": false, "logoUrl": ""}}' || ("content" -> 'messenger'));
