-- What guests are found by, in small letters, beside the rows that are written with every message: finding one would read all of those.
CREATE TABLE "conversation_words" (
    "conversation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "identity_id" UUID,
    "words" TEXT NOT NULL,

    CONSTRAINT "conversation_words_pkey" PRIMARY KEY ("conversation_id")
);

CREATE TABLE "identity_words" (
    "identity_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "identity_words_pkey" PRIMARY KEY ("identity_id")
);

ALTER TABLE "conversation_words" ADD CONSTRAINT "conversation_words_conversation_id_fkey"
  FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "identity_words" ADD CONSTRAINT "identity_words_identity_id_fkey"
  FOREIGN KEY ("identity_id") REFERENCES "guest_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "conversation_words_identity_id_idx" ON "conversation_words"("identity_id");

-- What the page says of its guest.
CREATE FUNCTION words_of_attributes(state json) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN coalesce((
  SELECT lower(string_agg(value, chr(31))) FROM json_each_text(state -> 'attributes')
), '');

-- What the provider says of a person.
CREATE FUNCTION words_of_person(subject text, issuer text, profile jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(
  concat_ws(chr(31), subject, issuer, (SELECT string_agg(value, chr(31)) FROM jsonb_each_text(profile)))
);

CREATE FUNCTION keep_conversation_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO conversation_words (conversation_id, session_id, identity_id, words)
  SELECT id, session_id, (state #>> '{guest,identityId}')::uuid, words_of_attributes(state)
  FROM conversation WHERE id = NEW.conversation_id
  ON CONFLICT (conversation_id) DO UPDATE SET identity_id = excluded.identity_id, words = excluded.words;
  RETURN NULL;
END $$;

-- An entry that says something of the guest names it. The conversation's state, which has it by then, is looked at for no other: to take
-- a state apart costs as much as to write it, and every message writes it.
CREATE TRIGGER conversation_words_change AFTER INSERT ON conversation_entry FOR EACH ROW
  WHEN (NEW.body::text LIKE '%ttributes":%' OR NEW.body::text LIKE '%"guest":%')
  EXECUTE FUNCTION keep_conversation_words();

CREATE FUNCTION keep_identity_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO identity_words (identity_id, words) VALUES (NEW.id, words_of_person(NEW.subject, NEW.issuer, NEW.profile))
  ON CONFLICT (identity_id) DO UPDATE SET words = excluded.words WHERE identity_words.words <> excluded.words;
  RETURN NULL;
END $$;

CREATE TRIGGER identity_words_change AFTER INSERT OR UPDATE OF subject, issuer, profile ON guest_identity FOR EACH ROW
  EXECUTE FUNCTION keep_identity_words();
