-- What the service level of a day is read from: the waits that have ended since, and of those conversations only what begins or ends a wait.
CREATE INDEX conversation_entry_wait_end_idx ON conversation_entry (at, conversation_id)
WHERE type IN ('Accepted', 'TakenOver', 'Disconnected', 'Ended');
CREATE INDEX conversation_entry_wait_idx ON conversation_entry (conversation_id, sequence)
WHERE type IN ('Queued', 'Accepted', 'Parked', 'Resumed', 'TakenOver', 'Reassigned', 'Disconnected', 'Ended');
