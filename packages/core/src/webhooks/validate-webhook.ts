import type { Webhook } from './webhook.ts';

export type WebhookProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' }
  | { readonly field: 'url'; readonly problem: 'missing' | 'tooLong' | 'notSecure' }
  | { readonly field: 'events'; readonly problem: 'missing' };

const NAME_MAX = 100;
const URL_MAX = 1000;

/** Everything that is wrong with a webhook. An empty list: it may be saved. */
export function validateWebhook({ name, url, events }: Omit<Webhook, 'id'>): WebhookProblem[] {
  const checks: readonly (WebhookProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    url === '' && { field: 'url', problem: 'missing' },
    url.length > URL_MAX && { field: 'url', problem: 'tooLong' },
    url !== '' && !isSecureAddress(url) && { field: 'url', problem: 'notSecure' },
    events.length === 0 && { field: 'events', problem: 'missing' },
  ];
  return checks.filter((check) => check !== false);
}

/** HTTPS; plain HTTP only on the machine itself, to try things out. No user names and no fragments. */
function isSecureAddress(url: string): boolean {
  return (
    /^https:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?(?:[/?][^\s#\\]*)?$/i.test(url) ||
    /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?][^\s#\\]*)?$/i.test(url)
  );
}
