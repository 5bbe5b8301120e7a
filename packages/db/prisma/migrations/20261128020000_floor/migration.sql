-- What a supervisor reads every other second: everything that waits, rings, is connected or parked. A message leaves it alone.
CREATE INDEX conversation_floor_idx ON conversation (status) WHERE status IN ('waiting', 'alerting', 'connected', 'parked');
