-- Configurations from before: automatic replies under nobody's name, as it was for everybody.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"persona": {"enabled": false, "name": "", "avatarUrl": ""}}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"persona": {"enabled": false, "name": "", "avatarUrl": ""}}' || ("content" -> 'messenger'));
