import { type CallEndpoint, FLOW_LIMITS } from './flow.ts';
import type { FlowProblemKind, FlowSurroundings } from './flow-problem.ts';
import { hasGoodPlaceholders, hasPlaceholder } from './placeholders.ts';
import { secretsOfCall, withoutReferences } from './secret-references.ts';

/** What is wrong with the request that an endpoint is sent. */
export function checkCall(node: CallEndpoint, { plainHosts = [], secrets }: FlowSurroundings): FlowProblemKind[] {
  const { url, method, headers = {}, body = '', store = [] } = node;
  const sent = secretsOfCall(node).map(({ name, host }) => ({
    kept: secrets.find((secret) => secret.name === name),
    host,
  }));
  const problems: [FlowProblemKind, boolean][] = [
    ['badUrl', isGoodAddress(url, plainHosts)],
    ['badPlaceholder', hasGoodPlaceholders(url) && hasGoodPlaceholders(body)],
    ['badHeader', areGoodHeaders(headers)],
    ['unknownSecret', sent.every(({ kept }) => kept !== undefined)],
    ['secretForOtherHost', sent.every(({ kept, host }) => kept === undefined || kept.host === host)],
    ['badBody', method === 'GET' ? body === '' : body.length <= FLOW_LIMITS.bodyCharacters],
    ['badStore', store.length <= FLOW_LIMITS.stores && store.every(({ from }) => isPath(from))],
  ];
  return problems.flatMap(([problem, isGood]) => (isGood ? [] : [problem]));
}

const ADDRESS =
  /^(https?):\/\/((?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?)((?:\/[^\s?#\\<>"]*)?)(?:\?[^\s#\\<>"]*)?$/i;

/** Without a name and password, without a fragment and without steps upwards; http only where the host may be asked so. */
export function isGoodAddress(address: string, plainHosts: readonly string[]): boolean {
  if (address.length > FLOW_LIMITS.urlCharacters) return false;
  const parts = ADDRESS.exec(address.replace(/\{\{[^{}]*\}\}/g, '{}'));
  if (parts === null) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) return false;
  return scheme.toLowerCase() === 'https' || plainHosts.includes(host.toLowerCase());
}

/** What belongs to the connection and not to the question. */
const NOT_THE_AUTHORS = new Set([
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const HEADER_MAX_CHARACTERS = 2048;

function areGoodHeaders(headers: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(headers);
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  if (entries.length > FLOW_LIMITS.headers || names.size < entries.length) return false;
  return entries.every(
    ([name, value]) =>
      /^[\w!#$%&'*+.^`|~-]{1,64}$/.test(name) &&
      !NOT_THE_AUTHORS.has(name.toLowerCase()) &&
      /^[\x20-\x7e]*$/.test(value) &&
      value.length <= HEADER_MAX_CHARACTERS &&
      !hasPlaceholder(withoutReferences(value)),
  );
}

function isPath(path: string): boolean {
  return path.length <= 256 && path.split('.').every((step) => step !== '');
}
