import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../gateway.test-kit.ts';

let gateway: TestGateway;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'rejoin-dist-'));
  for (const folder of ['frame', 'demo']) await mkdir(join(dist, folder));
  await writeFile(join(dist, 'loader.js'), '/* loader */'.repeat(100));
  await writeFile(join(dist, 'frame', 'style-3KHQ7ZPA.css'), '/* style */');
  await writeFile(join(dist, 'frame', 'chunk-0f3a9c1d.js'), '/* chunk */');
  await writeFile(join(dist, 'frame', 'emoji-de.json'), '{}');
  await writeFile(join(dist, 'frame', 'frame.html'), '<!doctype html><title>Messages</title>');
  await writeFile(
    join(dist, 'demo', 'index.html'),
    '<link nonce="{{nonce}}"><p>{{deploymentId}} {{other}}</p>{{snippet}}',
  );
  gateway = await openGateway({ messengerDist: dist });
});
afterAll(async () => {
  await gateway.close();
  await rm(dist, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`http://${gateway.host}${path}`, init);

test('files of the messenger: the loader is asked for every time, named after their content they are kept', async () => {
  const loader = await get('/messenger/loader.js');
  expect(Object.fromEntries(loader.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-encoding': 'gzip',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(await loader.text()).toContain('loader');
  const again = await get('/messenger/loader.js', { headers: { 'if-none-match': loader.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  const cacheControl = async (name: string) => (await get(`/messenger/frame/${name}`)).headers.get('cache-control');
  expect(await cacheControl('style-3KHQ7ZPA.css')).toBe('public, max-age=31536000, immutable');
  expect(await cacheControl('chunk-0f3a9c1d.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheControl('emoji-de.json')).toBe('no-cache');
});

test.each([
  '/messenger/',
  '/messenger/..%2f..%2fpackage.json',
  '/messenger/frame/frame.html',
  '/messenger/demo/index.html',
])('there is no %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('the frame names who may show it, and allows itself nothing more than it needs', async () => {
  const frame = await get(`/messenger/frame?deploymentId=${SHOP.deployment}`);
  expect(await frame.text()).toContain('Messages');
  const policy = frame.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain('frame-ancestors *');
  expect((await get('/messenger/frame?deploymentId=nonsense')).status).toBe(403);
  expect((await get('/messenger/frame')).status).toBe(403);
});

test('the shop gets its snippet and a nonce of its own at every visit', async () => {
  const nonceOf = async () => {
    const page = await get('/demo');
    const html = await page.text();
    const nonce = /<link nonce="([^"]+)">/.exec(html)?.[1];
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonce}'`);
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(html).toContain(`<p>${SHOP.deployment} {{other}}</p>`);
    expect(html).toContain(`"environment": "${gateway.gateway.publicUrl}"`);
    return nonce;
  };
  expect(await nonceOf()).not.toBe(await nonceOf());
});

test('who comes to the door is shown the shop', async () => {
  const answer = await get('/', { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/demo']);
});
