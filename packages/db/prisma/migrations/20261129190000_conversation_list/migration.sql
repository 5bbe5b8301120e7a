-- All conversations by since when they have been over. Written when a leg or a conversation ends, not with messages.
CREATE INDEX conversation_list_idx ON conversation (over_since, id) WHERE over_since IS NOT NULL;

-- Whom a company knows by the subject that its own identity provider gives them.
CREATE INDEX guest_identity_subject_idx ON guest_identity (subject);
