import type { AppRouter } from '@rejoin/api/router';
import { TOKEN_SECONDS } from '@rejoin/core/directory/directory';
import type { OAuthClientContent } from '@rejoin/core/directory/validate-oauth-client';
import type { inferRouterOutputs } from '@trpc/server';

type OAuthClientList = inferRouterOutputs<AppRouter>['oauthClients']['list'];

/** A client as the list tells of it. */
export type OAuthClient = OAuthClientList['clients'][number];

/** A role to choose. */
export type RoleOption = OAuthClientList['roles'][number];

export type OAuthClientAbilities = {
  readonly view: boolean;
  readonly add: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  /** May give roles. */
  readonly grant: boolean;
  /** May take roles away. */
  readonly revoke: boolean;
};

/** What a client shows to get a token. */
export type ShownSecret = { readonly name: string; readonly clientId: string; readonly secret: string };

export const NEW_OAUTH_CLIENT: OAuthClientContent = { name: '', roleIds: [], tokenSeconds: TOKEN_SECONDS.default };

export function contentOf({ name, roleIds, tokenSeconds }: OAuthClient): OAuthClientContent {
  return { name, roleIds, tokenSeconds };
}
