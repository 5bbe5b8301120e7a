import { type Answer, askServer } from '@rejoin/auth/outbound/ask-server';
import { openSecret } from '@rejoin/auth/sealed-secret';
import { webhookHeaders } from '@rejoin/auth/webhook-secret';
import type { WebhookAnswer } from '@rejoin/core/webhooks/attempt';
import type { Clock } from '@rejoin/use-cases/ports/clock';
import type { WebhookSender } from '@rejoin/use-cases/ports/webhook-sender';
import { createReach } from '../reach.ts';
import { whyUnreachable } from './why-unreachable.ts';

/** How long an answer is waited for. */
export const WEBHOOK_TIMEOUT_MS = 15_000;
const ANSWER_MAX_BYTES = 4096;

type Options = {
  readonly authSecret: string;
  /** Whom messages may be sent to; empty: every public server. */
  readonly origins: readonly string[];
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Hears of every server that was not reached, for the log: the address may hold a key, so only its origin is told. */
  readonly onFailure: (cause: unknown, origin: string) => void;
};

/** Sends to webhooks over HTTP, without following redirects and without reaching into the company's network unasked. */
export function createWebhookSender({ authSecret, origins, clock, timeoutMs, onFailure }: Options): WebhookSender {
  const { allows, mayReach } = createReach(origins);
  return {
    send: async ({ url: address, id, at, body, sealedSecrets }) => {
      const url = URL.parse(address);
      if (url === null || !allows(url)) return { type: 'notAllowed' };
      const secrets = sealedSecrets.flatMap((sealed) => openSecret(authSecret, sealed) ?? []);
      if (secrets.length === 0) return { type: 'notSigned' };
      const signed = webhookHeaders({ id, seconds: Math.floor(at / 1000), body }, secrets);
      const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'Rejoin-Webhooks' };
      const rules = { timeoutMs, maxBytes: ANSWER_MAX_BYTES, longer: 'cut', mayReach } as const;
      const answer = await askServer({ url, method: 'POST', headers, body }, rules);
      if (answer.type === 'failed') onFailure(answer.cause, url.origin);
      return told(answer, clock());
    },
  };
}

function told(answer: Answer, now: number): WebhookAnswer {
  switch (answer.type) {
    case 'answered': {
      const seconds = secondsOf(answer.retryAfter, now);
      const retry = seconds === undefined ? {} : { retryAfterSeconds: seconds };
      return { type: 'answered', status: answer.status, body: answer.body.toString(), ...retry };
    }
    case 'timedOut':
      return answer;
    case 'tooLong':
      return { type: 'notReached' };
    case 'failed': {
      const because = whyUnreachable(answer.cause);
      return { type: 'notReached', ...(because && { because }) };
    }
  }
}

/** `Retry-After` says seconds or a date (RFC 9110, section 10.2.3). */
function secondsOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
