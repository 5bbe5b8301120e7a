import { readTokens, type SignInProof, type SignInTokens } from '../sign-in/tokens.ts';

/** What came of asking for tokens. `refused`: the guest has to sign in again; `failed`: it may be tried again. */
export type Fetched =
  | { readonly type: 'tokens'; readonly tokens: SignInTokens }
  | { readonly type: 'refused' }
  | { readonly type: 'failed' };

const PATH = '/api/v2/webdeployments/token';

export function exchangeProof(deploymentId: string, oauth: SignInProof): Promise<Fetched> {
  return ask('oauthcodegrantjwtexchange', { deploymentId, oauth });
}

export function refreshTokens(deploymentId: string, refreshToken: string): Promise<Fetched> {
  return ask('refresh', { deploymentId, refreshToken });
}

/** Whether it arrives or not, the tokens are forgotten here. */
export async function revokeTokens(jwt: string): Promise<void> {
  const headers = { Authorization: `Bearer ${jwt}` };
  await fetch(`${PATH}/revoke`, { method: 'DELETE', headers, credentials: 'omit', keepalive: true }).catch(() => {});
}

async function ask(path: string, body: object): Promise<Fetched> {
  try {
    const response = await fetch(`${PATH}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
    });
    const tokens = response.ok ? readTokens(await response.json()) : undefined;
    if (tokens) return { type: 'tokens', tokens };
    return { type: response.status < 500 && response.status !== 429 ? 'refused' : 'failed' };
  } catch {
    return { type: 'failed' };
  }
}
