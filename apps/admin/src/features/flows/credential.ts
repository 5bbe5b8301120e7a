import { hostOf, secretReference, secretsWithin } from '@rejoin/core/flow/secret-references';
import type { FlowSecretDraft } from './flow-secret.ts';

const CREDENTIAL = /^authorization$|api-?key|token|secret|password|credential/i;
const SCHEME = /^(?:basic|bearer|token|apikey) +/i;

/** Whether a header holds what nobody should read who looks at the flow. */
export function looksLikeCredential(name: string, value: string): boolean {
  return CREDENTIAL.test(name) && value.replace(SCHEME, '').trim() !== '' && secretsWithin(value).length === 0;
}

/** The header's value without its scheme, for a secret of the host that it is sent to, and named after that. */
export function secretFrom(value: string, url: string): FlowSecretDraft {
  const host = hostOf(url);
  return { name: host.replaceAll(/[^a-z0-9.-]/g, '-').replace(/^[.-]+/, ''), host, value: value.replace(SCHEME, '') };
}

/** The header's value with the secret named in the place of itself. */
export function withReference(value: string, name: string): string {
  return `${SCHEME.exec(value)?.[0] ?? ''}${secretReference(name)}`;
}
