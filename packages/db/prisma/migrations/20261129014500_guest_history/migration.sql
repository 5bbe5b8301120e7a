-- All the sessions of a person, whatever deployment: what else they have talked about. Written when somebody signs in, not with messages.
CREATE INDEX guest_session_identity_idx ON guest_session (identity_id) WHERE identity_id IS NOT NULL;

-- Whose legs there are: one entry for each leg, none for a message.
CREATE INDEX conversation_entry_leg_idx ON conversation_entry ((coalesce(body ->> 'agentId', body ->> 'byId')), at)
  WHERE type IN ('Accepted', 'TakenOver');
