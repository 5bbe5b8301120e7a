import { afterEach, expect, test, vi } from 'vitest';
import { loadDeployment } from './load-deployment.ts';

afterEach(() => vi.unstubAllGlobals());

const site = { gatewayUrl: 'https://chat.example', deploymentId: 'd1' };
const domains = { allowAllDomains: false, allowedDomains: ['shop.example'] };

/** What each of the deployment's files is answered with. */
function serve(files: { readonly domains: () => Response; readonly config?: () => Response }) {
  vi.stubGlobal('fetch', async (url: string) => (url.endsWith('domains.json') ? files.domains() : files.config?.()));
}

test.each([
  ['a page elsewhere', 'other.example', () => Response.json(domains), undefined],
  ['an unknown deployment', 'shop.example', () => new Response('', { status: 404 }), false],
  ['too many who ask', 'shop.example', () => new Response('', { status: 429 }), true],
  ['a gateway that fails', 'shop.example', () => new Response('', { status: 503 }), true],
  ['somebody else who answers', 'shop.example', () => new Response('<h1>Sign in to the network</h1>'), true],
  ['nobody there', 'shop.example', () => Promise.reject(new TypeError('Failed to fetch')) as never, true],
])('%s', async (_, hostname, answer, away) => {
  serve({ domains: answer });
  const loaded = await loadDeployment(site, hostname);
  expect(loaded).toEqual({ reason: expect.any(String), ...(away !== undefined && { away }) });
});

test('an inactive deployment is an answer', async () => {
  serve({ domains: () => Response.json(domains), config: () => Response.json({ status: 'Inactive' }) });
  expect(await loadDeployment(site, 'www.shop.example')).toEqual({ reason: 'The deployment is inactive.' });
});
