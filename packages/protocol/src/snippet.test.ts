import { expect, test, vi } from 'vitest';
import { scriptTag, snippet } from './snippet.ts';

const deploymentId = '2f1c6a52-6a0e-4b7e-9d8e-0c6f6a1b2c3d';

/** Runs the snippet's script as a page would, with just as much of a browser as it touches. */
function run(html: string, nonce: string) {
  const added: { async?: boolean; src?: string; nonce?: string; onerror?: () => void }[] = [];
  const page: { Rejoin?: ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[]; settings?: unknown } } = {};
  const window = Object.assign(new EventTarget(), page);
  const document = Object.assign(new EventTarget(), {
    hidden: false,
    currentScript: { nonce } as { nonce: string } | null,
    createElement: () => ({ remove: () => undefined }),
    head: { appendChild: (element: object) => added.push(element) },
  });
  const script = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
  new Function('window', 'document', script)(window, document);
  document.currentScript = null;
  return { page: window, document, added };
}

const LOADER = { async: true, src: 'https://chat.example/messenger/loader.js', nonce: 'n0' };

test('it defines Rejoin, keeps commands, and asks the gateway for the loader', () => {
  const { page, added } = run(snippet({ gatewayUrl: 'https://chat.example/', deploymentId }), 'n0');
  page.Rejoin?.('open');
  expect(page.Rejoin?.settings).toEqual({ environment: 'https://chat.example', deploymentId });
  expect(Array.from(page.Rejoin?.q?.[0] ?? [])).toEqual(['open']);
  expect(added).toEqual([expect.objectContaining(LOADER)]);
});

test('a loader that cannot be had is asked for again, later and later', () => {
  vi.useFakeTimers();
  const { added } = run(snippet({ gatewayUrl: 'https://chat.example', deploymentId }), 'n0');
  for (const [asked, longest] of [6_000, 12_000, 24_000, 48_000, 60_000, 60_000].entries()) {
    added[asked]?.onerror?.();
    vi.advanceTimersByTime(longest / 2 - 1);
    expect(added).toHaveLength(asked + 1);
    vi.advanceTimersByTime(longest / 2 + 1);
    expect(added[asked + 1]).toMatchObject(LOADER);
  }
  vi.useRealTimers();
});

test('a network that is back, or somebody who comes back to the page, ends the pause', () => {
  vi.useFakeTimers();
  const { page, document, added } = run(snippet({ gatewayUrl: 'https://chat.example', deploymentId }), 'n0');
  added[0]?.onerror?.();
  page.dispatchEvent(new Event('online'));
  expect(added).toHaveLength(2);
  document.hidden = true;
  added[1]?.onerror?.();
  vi.advanceTimersByTime(600_000);
  page.dispatchEvent(new Event('online'));
  expect(added).toHaveLength(2);
  document.hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(added).toHaveLength(3);
  vi.advanceTimersByTime(600_000);
  page.dispatchEvent(new Event('online'));
  expect(added).toHaveLength(3);
  vi.useRealTimers();
});

test('a nonce stands on the tag, escaped', () => {
  expect(snippet({ gatewayUrl: 'https://chat.example', deploymentId, nonce: 'a"b' })).toMatch(
    /^<script nonce="a&quot;b">/,
  );
});

test('a value cannot end the script', () => {
  const html = snippet({ gatewayUrl: 'https://chat.example', deploymentId: '</script><script>alert(1)' });
  expect(html.indexOf('</script>')).toBe(html.length - '</script>'.length);
});

test('the plain tag names the loader and the deployment', () => {
  expect(scriptTag({ gatewayUrl: 'https://chat.example', deploymentId, nonce: 'n0' })).toBe(
    `<script async nonce="n0" src="https://chat.example/messenger/loader.js" data-deployment-id="${deploymentId}"></script>`,
  );
});
