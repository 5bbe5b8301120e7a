import { allowsHost } from '@rejoin/core/deployment/domains';
import type { DomainsJson } from '@rejoin/protocol/rest/domains-json';
import { deploymentFile } from '../../deployment/deployment-files.ts';
import type { DeviceLink } from '../../device-link/device-link.ts';
import { linkTo } from '../../device-link/link-to.ts';
import { seal, unseal } from '../device-link/seal.ts';
import { fields, text } from '../wire/reading.ts';

const PATH = '/webdeployments/v1/device-links';

type Wanted = {
  readonly deploymentId: string;
  readonly token: string;
  readonly jwt: string;
  /** Of the page around the messenger. */
  readonly address: string;
};

/** A link to the page, under which the token waits at the gateway, sealed. `undefined`: there is none to be had now. */
export async function requestDeviceLink({
  deploymentId,
  token,
  jwt,
  address,
}: Wanted): Promise<{ readonly url: string; readonly expiresAt: number } | undefined> {
  try {
    const domains = (await (
      await fetch(deploymentFile(location.origin, deploymentId, 'domains.json'))
    ).json()) as DomainsJson;
    const { sealed, key } = await seal(token);
    const response = await post('', { sealedToken: sealed }, { Authorization: `Bearer ${jwt}` });
    const answer = response.ok ? fields(await response.json()) : undefined;
    const code = text(answer?.code);
    const url = code && linkTo(address, { code, key }, (hostname) => allowsHost(domains, hostname));
    return url ? { url, expiresAt: Date.parse(text(answer?.expiresAt) ?? '') } : undefined;
  } catch {
    return undefined;
  }
}

/** What came of a link. `over`: it does not work here, or no longer; `failed`: it may be tried again. */
export type TakenToken =
  | { readonly type: 'taken'; readonly token: string }
  | { readonly type: 'over' }
  | { readonly type: 'failed' };

/** Exchanges a link for the token that waits under it. */
export async function takeToken(deploymentId: string, { code, key }: DeviceLink): Promise<TakenToken> {
  try {
    const response = await post('/taken', { deploymentId, code });
    if (!response.ok) return { type: response.status < 500 && response.status !== 429 ? 'over' : 'failed' };
    const sealed = text(fields(await response.json())?.sealedToken) ?? '';
    const token = await unseal(sealed, key);
    return token ? { type: 'taken', token } : { type: 'over' };
  } catch {
    return { type: 'failed' };
  }
}

/** Whether the link may still be used; also where the gateway can't be asked now. */
export async function isStillGood(deploymentId: string, { code }: DeviceLink): Promise<boolean> {
  try {
    const response = await post('/good', { deploymentId, code });
    return !response.ok || fields(await response.json())?.good !== false;
  } catch {
    return true;
  }
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(PATH + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
  });
}
