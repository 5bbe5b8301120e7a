import { CLIENT, startProvider, type TestProvider } from '@rejoin/auth/openid/provider.test-kit';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { type TokenAnswer, tokenAnswer } from '@rejoin/protocol/rest/token-exchange';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { AUTH_SECRET, openGateway, type TestGateway } from './gateway.test-kit.ts';

const PROVIDER_ID = '5f000000-0000-4000-8000-000000000009';

/** A gateway whose shop lets guests sign in at a real OpenID provider. */
export async function openSignIn(
  open: () => Promise<TestGateway> = openGateway,
): Promise<{ provider: TestProvider; gateway: TestGateway; close(): Promise<void> }> {
  const provider = await startProvider();
  const gateway = await open();
  await gateway.world.identityProviders.add({
    provider: {
      id: PROVIDER_ID,
      name: 'Shop accounts',
      discoveryUrl: provider.issuer,
      clientId: CLIENT.clientId,
      refreshTokenSeconds: 3600,
    },
    sealedSecret: sealSecret(AUTH_SECRET, CLIENT.clientSecret),
    at: Date.now(),
  });
  await requireSignIn(gateway, { allowSessionUpgrade: true });
  return {
    provider,
    gateway,
    async close() {
      await gateway.close();
      await provider.close();
    },
  };
}

/** Publishes the shop's configuration with these settings, and puts its deployment on it. */
export async function requireSignIn(
  { world }: TestGateway,
  settings: { readonly enabled?: boolean; readonly allowSessionUpgrade?: boolean; readonly providerId?: string },
): Promise<void> {
  const configuration = await world.configurations.find(SHOP.configuration);
  const stored = await world.deployments.find(SHOP.deployment);
  if (configuration === undefined || stored === undefined) throw new Error('The shop is not furnished');
  const { draft, revision } = configuration;
  const authentication = { enabled: true, providerId: PROVIDER_ID, allowSessionUpgrade: false, ...settings };
  await world.configurations.saveDraft({
    id: SHOP.configuration,
    draft: { ...draft, authentication },
    revision,
    at: Date.now(),
  });
  const published = await world.configurations.publish(SHOP.configuration, { personId: SHOP.ines, at: Date.now() });
  const { revision: deploymentRevision, modifiedAt: _, ...deployment } = stored;
  await world.deployments.save({
    deployment: { ...deployment, configurationVersion: published?.version ?? 0 },
    revision: deploymentRevision,
    at: Date.now(),
  });
}

/** Calls the gateway's REST as a guest's client does. */
export function restOf({ host }: TestGateway) {
  const at = (path: string) => `http://${host}/api/v2/webdeployments/token/${path}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(at(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answered = async (response: Response): Promise<TokenAnswer> => tokenAnswer.parse(await response.json());
  return {
    post,
    exchange: (oauth: object) => post('oauthcodegrantjwtexchange', { deploymentId: SHOP.deployment, oauth }),
    refresh: (refreshToken: string | undefined) => post('refresh', { refreshToken }),
    revoke: (jwt: string) => fetch(at('revoke'), { method: 'DELETE', headers: { authorization: `bearer ${jwt}` } }),
    answered,
    /** The tokens of a person who signs in with a code. */
    async signIn(provider: TestProvider, person: string): Promise<{ jwt: string; refreshToken: string }> {
      const proof = await provider.signInByCode(person);
      const { jwt, refreshToken = '' } = await answered(
        await post('oauthcodegrantjwtexchange', { deploymentId: SHOP.deployment, oauth: proof }),
      );
      return { jwt, refreshToken };
    },
  };
}
