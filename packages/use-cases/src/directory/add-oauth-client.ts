import { addOAuthClient as judge } from '@rejoin/core/directory/change-oauth-client';
import type { OAuthClientContent } from '@rejoin/core/directory/validate-oauth-client';
import type { NewClientSecret } from '../ports/client-secrets.ts';
import type { NewId } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Adds a client, which may do no more than whoever adds it. Its secret is told this once. */
export async function addOAuthClient(
  ports: {
    readonly directory: Pick<Directory, 'change'>;
    readonly newClientSecret: NewClientSecret;
    readonly newId: NewId;
  },
  input: { readonly byId: string; readonly content: OAuthClientContent },
) {
  const { secret, secretHash } = ports.newClientSecret();
  const clientId = ports.newId();
  const outcome = await ports.directory.change((directory) => judge(directory, { ...input, clientId, secretHash }));
  return told(outcome, { type: 'added', id: clientId, secret } as const);
}
