import type { CallEndpoint } from './flow.ts';
import type { EndpointRequest } from './flow-effect.ts';
import { type Fillings, fillIn } from './placeholders.ts';

/** Scheme and host, then the path, then the rest. */
const ADDRESS = /^(https?:\/\/[^/?#]+)([^?#]*)(.*)$/s;

/**
 * The request with everything filled in. What takes the place of a placeholder can't leave its place: it is encoded, and where it
 * would still lead to another folder (`..`) there is no request.
 */
export function prepareRequest(node: CallEndpoint, fillings: Fillings): EndpointRequest | undefined {
  const [, host = '', path = '', search = ''] = ADDRESS.exec(node.url) ?? [];
  const filledPath = fillIn(path, fillings, encoded);
  if (host === '' || filledPath.split('/').some((segment) => segment === '.' || segment === '..')) return undefined;
  const request = {
    url: host + filledPath + fillIn(search, fillings, encoded),
    method: node.method,
    headers: lowerCased(node.headers ?? {}),
  };
  if (node.method === 'GET' || node.body === undefined) return request;
  const type = request.headers['content-type'] ?? 'application/json';
  return {
    ...request,
    headers: { ...request.headers, 'content-type': type },
    body: fillIn(node.body, fillings, encodingFor(type)),
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function encodingFor(contentType: string): (value: string) => string {
  if (contentType.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  return contentType.includes('x-www-form-urlencoded') ? encoded : (value) => value;
}

/** Half of a pair, as a text that was cut may end with, can't be encoded. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}
