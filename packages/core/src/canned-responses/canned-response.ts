/** What agents say again and again, ready to be put into a message. */
export type CannedResponse = CannedResponseContent & { readonly id: string };

export type CannedResponseContent = {
  /** Unique in the company, whatever its case. */
  readonly name: string;
  /** Unique as well: what is typed after `/` to get it at once. */
  readonly code?: string;
  /** With placeholders in double braces. */
  readonly text: string;
  /** In whose conversations it is offered. An empty list: in none, after the last of its queues is gone. */
  readonly queueIds: 'all' | readonly string[];
};

/** Whether it is offered in conversations of the queue; without one, only what is for all. */
export function isOfferedIn({ queueIds }: Pick<CannedResponse, 'queueIds'>, queueId: string | undefined): boolean {
  return queueIds === 'all' || (queueId !== undefined && queueIds.includes(queueId));
}
