import type { Instant } from '../instant.ts';
import { FAILING_DAYS, type OffBecause, PING, type SentEvent } from './webhook.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one comes, in seconds, as Standard Webhooks proposes it: ten attempts in all. */
export const RETRY_SECONDS = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** The longest that a server may ask to be left alone. */
const RETRY_AFTER_MAX_SECONDS = 24 * HOUR;

/** What is known of why a server was not reached. */
export type Unreachable =
  /** Its name has no address. */
  | 'noAddress'
  /** Its address is one that the gateway does not send to. */
  | 'notPublic'
  | 'refused'
  | 'hungUp'
  | 'withoutTls'
  /** Its certificate has expired, or is not valid yet. */
  | 'certificateOutOfDate'
  | 'certificateForAnotherName'
  | 'certificateNotTrusted';

/** What came of one attempt. */
export type WebhookAnswer =
  | {
      readonly type: 'answered';
      readonly status: number;
      /** Its beginning. */
      readonly body: string;
      /** What the server asks for, from now on. */
      readonly retryAfterSeconds?: number;
    }
  | { readonly type: 'timedOut' }
  /** There is no such server, it can't be reached, or its certificate is not in order. */
  | { readonly type: 'notReached'; readonly because?: Unreachable }
  /** The gateway does not send to this address. */
  | { readonly type: 'notAllowed' }
  /** The secret was kept under another AUTH_SECRET. */
  | { readonly type: 'notSigned' };

/** What becomes of a delivery after an attempt. */
export type AfterAttempt =
  | { readonly status: 'delivered' | 'failed' }
  | { readonly status: 'pending'; readonly nextAt: Instant };

export type Attempt = {
  readonly event: SentEvent;
  /** 1 for the first. */
  readonly attempt: number;
  /** When the answer came. */
  readonly at: Instant;
  readonly answer: WebhookAnswer;
};

/** Only 2xx is taken; a redirect is not followed. A ping is tried once. */
export function afterAttempt({ event, attempt, at, answer }: Attempt): AfterAttempt {
  if (isTaken(answer)) return { status: 'delivered' };
  const rest = RETRY_SECONDS[attempt - 1];
  if (event === PING || rest === undefined) return { status: 'failed' };
  const asked = answer.type === 'answered' ? (answer.retryAfterSeconds ?? 0) : 0;
  const seconds = Math.max(rest, Math.min(asked, RETRY_AFTER_MAX_SECONDS));
  return { status: 'pending', nextAt: at + seconds * 1000 };
}

function isTaken(answer: WebhookAnswer): boolean {
  return answer.type === 'answered' && answer.status >= 200 && answer.status < 300;
}

/** Why the webhook is to be switched off now; `undefined`: it is not. `failingSince`: when the first of its failures in a row was. */
export function offBecause({ event, answer, at }: Attempt, failingSince: Instant | undefined): OffBecause | undefined {
  if (event === PING || isTaken(answer)) return undefined;
  if (answer.type === 'answered' && answer.status === 410) return 'gone';
  const isOver = failingSince !== undefined && at - failingSince >= FAILING_DAYS * 24 * HOUR * 1000;
  return isOver ? 'failing' : undefined;
}
