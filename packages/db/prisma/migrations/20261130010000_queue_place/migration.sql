-- Messengers from before go on as they were: nobody has decided that their guests are told.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"queuePlace": false}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"queuePlace": false}' || ("content" -> 'messenger'));
