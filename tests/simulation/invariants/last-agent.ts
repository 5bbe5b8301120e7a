import type { Company } from '../world/company.ts';
import type { Truth } from '../world/truth.ts';

/** Who had the conversation before and may have it back: whoever has put it aside, else as the queue says. */
export function lastAgentOf({ queues }: Company, { preferred, owner, queueId }: Truth): string | undefined {
  if (preferred !== undefined && preferred === owner) return preferred;
  const queue = queues.find(({ id }) => id === queueId);
  if (preferred === undefined || queue === undefined || queue.rules.lastAgent === 'off') return undefined;
  return queue.rules.lastAgent === 'anyQueue' || queue.members.includes(preferred) ? preferred : undefined;
}
