import type { Queue } from '@rejoin/core/queue/queue';
import type { QueueProblem, QueueSurroundings } from '@rejoin/core/queue/validate-queue';
import type { Removal } from './in-the-way.ts';

export type QueueSummary = {
  readonly id: string;
  readonly name: string;
  /** Agents who serve it, and how many of them are on queue and have a line. */
  readonly members: number;
  readonly onQueue: number;
};

/** A queue with who serves it. */
export type StoredQueue = {
  readonly queue: Queue;
  /** Agents. */
  readonly memberIds: readonly string[];
  /** Counts the edits of either, at the queue or at an agent. */
  readonly revision: number;
};

export type QueueEdit = {
  /** The names of its codes are not looked at: they are those that the codes have. */
  readonly queue: Queue;
  readonly memberIds: readonly string[];
  /** Asked while nobody else writes settings of routing; problems keep it from being written. */
  readonly judge: (surroundings: QueueSurroundings) => readonly QueueProblem[];
};

export type InvalidQueue = { readonly type: 'invalid'; readonly problems: readonly QueueProblem[] };

/** Every write becomes news in the same transaction: of the settings, and of the agents who serve another queue than before. */
export type Queues = {
  /** By name. */
  list(): Promise<readonly QueueSummary[]>;
  find(id: string): Promise<StoredQueue | undefined>;
  add(edit: QueueEdit): Promise<{ readonly type: 'added' } | InvalidQueue>;
  save(
    edit: QueueEdit & { readonly revision: number },
  ): Promise<{ readonly type: 'saved' | 'conflict' | 'missing' } | InvalidQueue>;
  /** Refused while conversations, flows or other queues need it. */
  remove(id: string): Promise<Removal>;
};
