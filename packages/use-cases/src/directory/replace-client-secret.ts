import { replaceSecret as judge } from '@rejoin/core/directory/change-oauth-client';
import type { NewClientSecret } from '../ports/client-secrets.ts';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Gives a client a new secret, which is told this once. The one before, and every token, opens nothing from then on. */
export async function replaceClientSecret(
  ports: { readonly directory: Pick<Directory, 'change'>; readonly newClientSecret: NewClientSecret },
  input: { readonly byId: string; readonly clientId: string },
) {
  const { secret, secretHash } = ports.newClientSecret();
  const outcome = await ports.directory.change((directory) => judge(directory, { ...input, secretHash }));
  return told(outcome, { type: 'replaced', secret } as const);
}
