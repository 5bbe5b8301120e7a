-- Nobody can give what they do not have: whoever may do everything with roles may say what becomes of what is held about guests.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"gdpr","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]';
