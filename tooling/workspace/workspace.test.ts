import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

type Manifest = {
  name: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

const root = join(import.meta.dirname, '..', '..');
const manifests = globSync(['apps/*/package.json', 'packages/*/package.json', 'tests/package.json'], { cwd: root }).map(
  (path) => ({
    folder: dirname(path),
    manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest,
  }),
);

it.each(manifests)('$folder has its types checked: turbo passes over a package without the script', ({ manifest }) => {
  expect(manifest.scripts).toHaveProperty('typecheck');
});

it.each(manifests)('$folder is named after its folder', ({ folder, manifest }) => {
  expect(manifest.name).toBe(`@rejoin/${folder.split('/').at(-1)}`);
});

it('keeps the version of every dependency that two packages use in the catalog', () => {
  const users = new Map<string, string[]>();
  for (const { folder, manifest } of manifests) {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      if (/^(workspace|catalog):/.test(version)) continue;
      users.set(name, [...(users.get(name) ?? []), folder]);
    }
  }
  expect([...users].filter(([, folders]) => folders.length > 1)).toEqual([]);
});
