-- How many of a queue's conversations agents have taken of late: what a waiting guest's time is estimated by.
CREATE INDEX conversation_entry_accepted_idx ON conversation_entry (at) WHERE type = 'Accepted';
