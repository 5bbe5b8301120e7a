import type { MessageContent } from '../conversation/content.ts';
import type { Instant } from '../instant.ts';
import { isOpenAt } from '../office-hours/is-open-at.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { Flow } from './flow.ts';

export type FlowEffect =
  | { readonly type: 'say'; readonly text: string; readonly content?: readonly MessageContent[] }
  | { readonly type: 'transferToQueue'; readonly queueId: string }
  | { readonly type: 'disconnect' };

/** No flow takes more steps than this in one go; a flow that would is disconnected, so a loop can't hang a gateway. */
const FLOW_STEP_LIMIT = 100;

/**
 * Runs the flow from its start. The last effect is always a transfer or a disconnect: a node that is missing, or a loop,
 * ends in a disconnect. A schedule that is missing counts as closed.
 */
export function runFlow(flow: Flow, schedules: readonly Schedule[], at: Instant): FlowEffect[] {
  const effects: FlowEffect[] = [];
  let key = flow.start;
  for (let step = 0; step < FLOW_STEP_LIMIT; step += 1) {
    const node = flow.nodes[key];
    switch (node?.type) {
      case 'sendMessage':
        effects.push({
          type: 'say',
          text: node.text,
          ...(node.content === undefined ? {} : { content: node.content }),
        });
        key = node.next;
        break;
      case 'decideHours': {
        const schedule = schedules.find(({ id }) => id === node.scheduleId);
        key = schedule !== undefined && isOpenAt(schedule, at) ? node.open : node.closed;
        break;
      }
      case 'transferToQueue':
        return [...effects, { type: 'transferToQueue', queueId: node.queueId }];
      case 'disconnect':
      case undefined:
        return [...effects, { type: 'disconnect' }];
    }
  }
  return [...effects.slice(0, 1), { type: 'disconnect' }];
}
