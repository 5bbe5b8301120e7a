import { editOAuthClient as judge } from '@rejoin/core/directory/change-oauth-client';
import type { OAuthClientContent } from '@rejoin/core/directory/validate-oauth-client';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Replaces name, roles and lifetime of the client that was read as `revision`. */
export async function saveOAuthClient(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: {
    readonly byId: string;
    readonly clientId: string;
    readonly content: OAuthClientContent;
    readonly revision: number;
  },
) {
  const outcome = await ports.directory.change((directory) => judge(directory, input));
  return told(outcome, { type: 'saved', revision: input.revision + 1 } as const);
}
