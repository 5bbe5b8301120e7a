import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** What Prometheus may read at `/metrics`. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    guestConnections: new Gauge({ name: 'rejoin_guest_connections', help: 'Open WebSockets of guests', registers }),
    agentConnections: new Gauge({ name: 'rejoin_agent_connections', help: 'Open WebSockets of agents', registers }),
    guestRequests: new Counter({
      name: 'rejoin_guest_requests_total',
      help: 'Frames of guests by action; refused: not a valid request',
      labelNames: ['action'],
      registers,
    }),
    guestMessages: new Counter({
      name: 'rejoin_guest_messages_total',
      help: 'Messages of guests that were stored',
      registers,
    }),
    appendGroupSize: new Histogram({
      name: 'rejoin_append_group_size',
      help: 'Decisions that shared one transaction',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'rejoin_append_seconds',
      help: 'How long that transaction took',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
      registers,
    }),
  };
}

/** The same log, with its appends counted and timed. */
export function measured(
  log: ConversationLog,
  metrics: Pick<Metrics, 'appendGroupSize' | 'appendSeconds'>,
): ConversationLog {
  return {
    ...log,
    async append(batch) {
      metrics.appendGroupSize.observe(batch.length);
      const stop = metrics.appendSeconds.startTimer();
      try {
        return await log.append(batch);
      } finally {
        stop();
      }
    },
  };
}
