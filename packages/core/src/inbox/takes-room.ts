import type { InboxRow } from './inbox-row.ts';

/** Whether it counts against the agent's capacity. What a colleague only asks them to take over is the colleague's until they do. */
export function takesRoom({ group, offer }: Pick<InboxRow, 'group' | 'offer'>): boolean {
  return group === 'connected' || (group === 'offered' && offer?.reason !== 'transfer');
}
