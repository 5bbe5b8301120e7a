import { NAME_MAX } from '@rejoin/core/name-limits';
import { URL_MAX, validateWebhook, type WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import type { WebhookContent } from './webhook.ts';

export type Problems = ReadonlyMap<WebhookProblem['field'], string>;

const SENTENCES: Readonly<Record<Exclude<WebhookProblem['problem'], 'tooLong'>, string>> = {
  missing: 'This is needed.',
  taken: takenSentence('webhook'),
  notSecure: 'Write an address that begins with https://, without a user name.',
  noServer: 'No server can have this address: look at its host and port.',
};

/** What is wrong, by field, each as one sentence. */
export function problemsOf(content: WebhookContent): Problems {
  return new Map(validateWebhook(content).map((problem) => [problem.field, sentence(problem)]));
}

function sentence({ field, problem }: WebhookProblem): string {
  if (field === 'events') return 'Choose at least one event.';
  if (problem === 'tooLong') return tooLongSentence(field === 'name' ? NAME_MAX : URL_MAX);
  return SENTENCES[problem];
}
