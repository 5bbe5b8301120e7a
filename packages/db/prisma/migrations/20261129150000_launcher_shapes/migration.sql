-- Configurations from before: a round launcher with our own picture, as it was for everybody.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger,launcher}', '{"displayType": "Icon", "iconUrl": ""}' || ("draft" #> '{messenger,launcher}'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger,launcher}', '{"displayType": "Icon", "iconUrl": ""}' || ("content" #> '{messenger,launcher}'));
