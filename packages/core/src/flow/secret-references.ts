import { replacePlaceholders } from '../placeholder.ts';
import type { CallEndpoint, Flow } from './flow.ts';
import type { EndpointRequest } from './flow-effect.ts';
import type { FlowSecret } from './flow-secret.ts';

const SECRET = 'secret.';

/** A secret as a server is sent it. */
export type OpenedSecret = Pick<FlowSecret, 'name' | 'host'> & { readonly value: string };

/** What stands in a header in the place of the secret. */
export function secretReference(name: string): string {
  return `{{${SECRET}${name}}}`;
}

/** The names of the secrets to which a header's value refers. */
export function secretsWithin(value: string): string[] {
  const names: string[] = [];
  replacePlaceholders(value, (inner, whole) => {
    const name = nameOf(inner);
    if (name !== undefined) names.push(name);
    return whole;
  });
  return names;
}

/** Which secrets the call sends, and to which host. */
export function secretsOfCall({
  url,
  headers = {},
}: Pick<CallEndpoint, 'url' | 'headers'>): Pick<FlowSecret, 'name' | 'host'>[] {
  const names = new Set(Object.values(headers).flatMap(secretsWithin));
  return [...names].map((name) => ({ name, host: hostOf(url) }));
}

/** Which secrets the flow sends, and to which hosts. */
export function secretsOfFlow({ nodes }: Pick<Flow, 'nodes'>): Pick<FlowSecret, 'name' | 'host'>[] {
  return Object.values(nodes).flatMap((node) => (node.type === 'callEndpoint' ? secretsOfCall(node) : []));
}

/** Whether a header's value is a secret's reference, with a scheme before it at most: nothing that anybody may not read. */
export function isOnlyReference(value: string): boolean {
  return /^(?:[a-z]{1,20} )?\{\{\s*secret\.[^{}]+\}\}$/i.test(value);
}

/** The value without its references to secrets. */
export function withoutReferences(value: string): string {
  return replacePlaceholders(value, (inner, whole) => (nameOf(inner) === undefined ? whole : ''));
}

/** The request as it is sent, once and by whoever sends it. `undefined`: a secret that it names is not there, or is for another host. */
export function withSecrets(request: EndpointRequest, secrets: readonly OpenedSecret[]): EndpointRequest | undefined {
  const values = new Map(secrets.filter(({ host }) => host === hostOf(request.url)).map((each) => [each.name, each]));
  if (!secretsOfCall(request).every(({ name }) => values.has(name))) return undefined;
  const headers = Object.entries(request.headers).map(([header, value]) => {
    const filled = replacePlaceholders(value, (inner, whole) => values.get(nameOf(inner) ?? '')?.value ?? whole);
    return [header, filled] as const;
  });
  return { ...request, headers: Object.fromEntries(headers) };
}

/** With its port, in lower case; nothing where it is no address. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function nameOf(inner: string): string | undefined {
  return inner.startsWith(SECRET) && inner.length > SECRET.length ? inner.slice(SECRET.length) : undefined;
}
