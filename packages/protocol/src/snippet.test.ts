import { expect, test } from 'vitest';
import { scriptTag, snippet } from './snippet.ts';

const deploymentId = '2f1c6a52-6a0e-4b7e-9d8e-0c6f6a1b2c3d';

/** Runs the snippet's script as a page would, with just as much of a browser as it touches. */
function run(html: string, nonce: string) {
  const added: { async?: boolean; src?: string; nonce?: string }[] = [];
  const page: { Rejoin?: ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[]; settings?: unknown } } = {};
  const document = {
    currentScript: { nonce },
    createElement: () => ({}),
    head: { appendChild: (element: object) => added.push(element) },
  };
  const script = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
  new Function('window', 'document', script)(page, document);
  return { page, added };
}

test('it defines Rejoin, keeps commands, and asks the gateway for the loader', () => {
  const { page, added } = run(snippet({ gatewayUrl: 'https://chat.example/', deploymentId }), 'n0');
  page.Rejoin?.('open');
  expect(page.Rejoin?.settings).toEqual({ environment: 'https://chat.example', deploymentId });
  expect(Array.from(page.Rejoin?.q?.[0] ?? [])).toEqual(['open']);
  expect(added).toEqual([{ async: true, src: 'https://chat.example/messenger/loader.js', nonce: 'n0' }]);
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
