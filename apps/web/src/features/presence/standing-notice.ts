import { withArrival } from '@rejoin/core/presence/presence';
import { standingWords } from '../../live/standing-words.ts';
import type { AgentStatus } from '../../live/wire.ts';

export type StandingNotice = {
  readonly title: string;
  readonly text: string;
  /** The press that changes it, where there is one. */
  readonly act?: string;
  readonly isAttention: boolean;
};

const NOTHING_COMES = 'No new conversations are offered to you.';
const GO_BACK = 'Go back on queue';

/** Why less is offered to me than I may think, and what to do about it; nothing while all is as it should be. */
export function standingNotice(status: AgentStatus, sentOff: boolean): StandingNotice | undefined {
  const { routingStatus, queueIds } = status;
  if (queueIds.length === 0 && routingStatus === 'onQueue')
    return {
      title: 'You serve no queue',
      text: 'Only what colleagues hand you is offered to you. An administrator can put you in a queue.',
      isAttention: true,
    };
  if (routingStatus === 'onQueue') return undefined;
  const notice = { text: NOTHING_COMES, act: GO_BACK, isAttention: true };
  if (sentOff) return { ...notice, title: 'You were offline, so you are off queue' };
  if (routingStatus === 'notResponding') return { ...notice, title: 'You did not answer an offer' };
  const { label } = standingWords(withArrival(status));
  return { ...notice, title: `You are ${label.toLowerCase()}`, act: 'Start taking conversations', isAttention: false };
}
