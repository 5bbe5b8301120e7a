import { NAME_MAX } from '../name-limits.ts';
import type { Webhook } from './webhook.ts';

export type WebhookProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'taken' }
  | { readonly field: 'url'; readonly problem: 'missing' | 'tooLong' | 'notSecure' | 'noServer' }
  | { readonly field: 'events'; readonly problem: 'missing' };

export const URL_MAX = 1000;

/** Everything that is wrong with a webhook. An empty list: it may be saved. */
export function validateWebhook({ name, url, events }: Omit<Webhook, 'id'>): WebhookProblem[] {
  const checks: readonly (WebhookProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    url === '' && { field: 'url', problem: 'missing' },
    url.length > URL_MAX && { field: 'url', problem: 'tooLong' },
    url !== '' && !isSecureAddress(url) && { field: 'url', problem: 'notSecure' },
    isSecureAddress(url) && !isOfAServer(url) && { field: 'url', problem: 'noServer' },
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

/** Whether its host and port are such as a server can have. */
function isOfAServer(url: string): boolean {
  const [, host = '', port = '443'] = /^https?:\/\/(\[[^\]]*\]|[^/?:]*)(?::(\d+))?/i.exec(url) ?? [];
  const isPort = Number(port) >= 1 && Number(port) <= 65_535;
  return isPort && (host.startsWith('[') || (/^[\d.]+$/.test(host) ? isIpv4(host) : isName(host)));
}

function isIpv4(host: string): boolean {
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((part) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(part));
}
