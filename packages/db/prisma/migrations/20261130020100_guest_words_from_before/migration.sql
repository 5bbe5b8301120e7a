-- What guests from before are found by. Apart from the triggers, whose tables nobody can write while they are made: meanwhile everybody
-- goes on. Whoever writes first stays. Those that go on come last, so that hardly anybody waits for this to end.
INSERT INTO identity_words (identity_id, words)
SELECT id, words_of_person(subject, issuer, profile) FROM guest_identity FOR KEY SHARE
ON CONFLICT DO NOTHING;

INSERT INTO conversation_words (conversation_id, session_id, identity_id, words)
SELECT id, session_id, (state #>> '{guest,identityId}')::uuid, words_of_attributes(state) FROM conversation
WHERE over_since IS NOT NULL AND (state -> 'attributes' IS NOT NULL OR state #>> '{guest,identityId}' IS NOT NULL)
FOR KEY SHARE
ON CONFLICT DO NOTHING;

INSERT INTO conversation_words (conversation_id, session_id, identity_id, words)
SELECT id, session_id, (state #>> '{guest,identityId}')::uuid, words_of_attributes(state) FROM conversation
WHERE over_since IS NULL AND (state -> 'attributes' IS NOT NULL OR state #>> '{guest,identityId}' IS NOT NULL)
FOR KEY SHARE
ON CONFLICT DO NOTHING;
