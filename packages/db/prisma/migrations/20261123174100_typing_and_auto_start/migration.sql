-- Configurations from before keep behaving as they did: the agent did not see the guest typing, and a conversation began with
-- the guest's first message.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"guestTypingIndicator": false, "autoStart": false}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"guestTypingIndicator": false, "autoStart": false}' || ("content" -> 'messenger'));
