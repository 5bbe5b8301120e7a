import type { Unreachable } from '@rejoin/core/webhooks/attempt';
import type { Delivery } from '@rejoin/core/webhooks/delivery';
import { FAILING_DAYS, type SentEvent } from '@rejoin/core/webhooks/webhook';
import type { Meaning } from '@rejoin/ui/badge';
import type { StoredWebhook } from './webhook.ts';

const EVENTS: Readonly<Record<SentEvent, string>> = {
  'conversation.started': 'A conversation begins',
  'conversation.queued': 'It waits in a queue',
  'conversation.assigned': 'An agent has it',
  'conversation.disconnected': 'The agent or the flow leaves it',
  'conversation.rejoined': 'The guest is back in it',
  'conversation.ended': 'It ends for good',
  'message.created': 'Guest, agent or flow writes',
  'guest.signed_in': 'The guest signs in during it',
  'wrap_up.completed': 'The agent says how it ended',
  ping: 'A test',
};

/** What happens when an event is told. */
export function eventWords(event: SentEvent): string {
  return EVENTS[event];
}

type State = { readonly meaning: Meaning; readonly label: string };

/** How a webhook stands. */
export function stateOf({
  active,
  failingSince,
  offBecause,
}: Pick<StoredWebhook, 'active' | 'failingSince' | 'offBecause'>): State {
  if (active)
    return failingSince === undefined ? { meaning: 'good', label: 'On' } : { meaning: 'attention', label: 'Failing' };
  return offBecause === undefined ? { meaning: 'neutral', label: 'Off' } : { meaning: 'danger', label: 'Switched off' };
}

/** Why it was switched off by itself, and what to do. */
export const OFF_WORDS: Readonly<Record<NonNullable<StoredWebhook['offBecause']>, string>> = {
  gone: 'Its server answered 410 Gone: it wants nothing any more. Correct the address, or switch it on again when the server is back.',
  failing: `Nothing has arrived for ${FAILING_DAYS} days. When its server is in order again, test it and switch it on.`,
};

type Answer = NonNullable<Delivery['latest']>['answer'];

const LOOK = 'look at the address, its certificate, and whether it is on the public internet or among WEBHOOK_HOSTS.';

const UNREACHABLE: Readonly<Record<Unreachable, string>> = {
  noAddress: 'no server has this name. Look at the address.',
  notPublic: 'it has no address on the public internet, and WEBHOOK_HOSTS does not name it.',
  refused: 'nothing answers at this port. Look at the address, and whether the server is up.',
  hungUp: 'it ended the connection without an answer.',
  withoutTls: 'what answers at this port does not speak TLS as https needs it. Look at the port.',
  certificateOutOfDate: 'its certificate has expired, or is not valid yet.',
  certificateForAnotherName: 'its certificate is for another name than the one in the address.',
  certificateNotTrusted:
    'its certificate is signed by nobody whom the gateway trusts, or the server does not send the certificates between.',
};

/** What came of an attempt, as a sentence. */
export function answerWords(answer: Answer): string {
  switch (answer.type) {
    case 'answered':
      return isRedirect(answer.status)
        ? `The server answered ${answer.status}, a redirect, and none is followed: write the address that it leads to.`
        : `The server answered ${answer.status}.`;
    case 'timedOut':
      return 'The server did not answer within 15 seconds.';
    case 'notReached':
      return `The server could not be reached: ${answer.because === undefined ? LOOK : UNREACHABLE[answer.because]}`;
    case 'notAllowed':
      return 'Nothing is sent to this address: it is not https, or not among WEBHOOK_HOSTS.';
    case 'notSigned':
      return 'It could not be signed, because AUTH_SECRET has changed: make a new secret.';
    case 'switchedOff':
      return 'The webhook was switched off before it arrived.';
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** How far a delivery is. */
export function deliveryState({ status, attempts }: Pick<Delivery, 'status' | 'attempts'>): State {
  if (status === 'delivered') return { meaning: 'good', label: 'Delivered' };
  if (status === 'failed') return { meaning: 'danger', label: 'Failed' };
  return attempts === 0 ? { meaning: 'neutral', label: 'To be sent' } : { meaning: 'attention', label: 'Retrying' };
}

/** "2 attempts". */
export function attemptWords(attempts: number): string {
  if (attempts === 0) return 'None yet';
  return attempts === 1 ? '1 attempt' : `${attempts} attempts`;
}

/** Whether it was sent in vain and will be again. */
export function waitsForLater({ status, attempts }: Pick<Delivery, 'status' | 'attempts'>): boolean {
  return status === 'pending' && attempts > 0;
}

/** What came of sending what waits: those that a gateway is about to send anyway are not counted. */
export function sentNowWords(sent: number): string {
  if (sent === 0) return 'They are being sent already';
  return sent === 1 ? 'One is sent now' : `${sent} are sent now`;
}
