import { removeOAuthClient as judge } from '@rejoin/core/directory/change-oauth-client';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Removes a client; its secret and every token opens nothing from then on. */
export async function removeOAuthClient(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: { readonly clientId: string },
) {
  const outcome = await ports.directory.change((directory) => judge(directory, input));
  return told(outcome, { type: 'removed' } as const);
}
