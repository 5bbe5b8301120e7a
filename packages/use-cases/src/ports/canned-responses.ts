import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import type { CannedResponseProblem, ResponseSurroundings } from '@rejoin/core/canned-responses/validate-response';

export type StoredResponse = CannedResponse & {
  /** Counts the edits: 1 for a new one. */
  readonly revision: number;
};

export type ResponseEdit = {
  readonly response: CannedResponse;
  /** Asked while nobody else writes settings of routing; problems keep it from being written. */
  readonly judge: (surroundings: ResponseSurroundings) => readonly CannedResponseProblem[];
};

export type InvalidResponse = { readonly type: 'invalid'; readonly problems: readonly CannedResponseProblem[] };

/** Every write becomes `settings` news in the same transaction. A queue that is deleted leaves those that name it. */
export type CannedResponses = {
  /** By name; the queues of each by their ids. */
  list(): Promise<readonly StoredResponse[]>;
  find(id: string): Promise<StoredResponse | undefined>;
  add(edit: ResponseEdit): Promise<{ readonly type: 'added' } | InvalidResponse>;
  save(
    edit: ResponseEdit & { readonly revision: number },
  ): Promise<{ readonly type: 'saved' | 'conflict' | 'missing' } | InvalidResponse>;
  remove(id: string): Promise<'removed' | 'missing'>;
};
