import { validateWebhook, type WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import { takenSentence } from '../../client/name-taken.ts';
import type { WebhookContent } from './webhook.ts';

export type Problems = ReadonlyMap<WebhookProblem['field'], string>;

const SENTENCES: Readonly<Record<WebhookProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: 'This is too long.',
  taken: takenSentence('webhook'),
  notSecure: 'Write an address that begins with https://, without a user name.',
  noServer: 'No server can have this address: look at its host and port.',
};

/** What is wrong, by field, each as one sentence. */
export function problemsOf(content: WebhookContent): Problems {
  return new Map(
    validateWebhook(content).map(({ field, problem }) => [
      field,
      field === 'events' ? 'Choose at least one event.' : SENTENCES[problem],
    ]),
  );
}
