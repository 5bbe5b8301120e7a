import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './env.ts';
import { isPacked } from './packed-paths.ts';

const sources = globSync(['scripts/*.ts', 'apps/gateway/src/**/*.ts', 'packages/*/src/**/*.{ts,tsx}'], { cwd: ROOT });
const packed = sources.filter(isPacked);

describe('what is packed', () => {
  it('has the operator’s commands, and those of development not', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.entries(scripts).flatMap(([name, line]) => (/with-toolchain/.test(line) ? [name] : []));
    expect(commands.filter((name) => isPacked(`scripts/${name}.ts`))).toEqual([
      'start',
      'password',
      'doctor',
      'backup',
      'restore',
      'config',
      'flow-secret',
    ]);
  });

  it('imports nothing of ours that is not packed', () => {
    const present = new Set(packed);
    const missing = packed.flatMap((file) =>
      importsOf(file)
        .filter((path) => !present.has(path) && !path.includes('/generated/'))
        .map((path) => `${file} → ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('imports nothing from npm that only development installs', () => {
    expect(packed.filter((file) => /from '(vitest|fast-check)'/.test(read(file)))).toEqual([]);
  });

  it('holds what was built, without what only speeds building up', () => {
    expect(isPacked('apps/web/.next/server/app/page.js')).toBe(true);
    expect(isPacked('apps/messenger/dist/loader.js')).toBe(true);
    expect(isPacked('packages/db/src/generated/client.ts')).toBe(true);
    expect(isPacked('packages/db/prisma/migrations/20260101000000_begin/migration.sql')).toBe(true);
    expect(isPacked('apps/web/.next/cache/fetch')).toBe(false);
    expect(isPacked('apps/web/node_modules')).toBe(false);
    expect(isPacked('node_modules')).toBe(false);
  });

  it('holds the patches, without which nothing is installed', () => {
    expect(globSync('patches/*', { cwd: ROOT }).filter(isPacked)).not.toEqual([]);
  });

  it('holds nothing of the company’s', () => {
    expect(['.env', '.data', '.git'].filter(isPacked)).toEqual([]);
  });
});

/** Of ours, as paths of the repository. */
function importsOf(file: string): string[] {
  const named = [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name = '']) => name);
  return named.flatMap((name) => {
    if (name.startsWith('.')) return [join(dirname(file), name)];
    const [, pack, path] = /^@rejoin\/([^/]+)\/(.+)$/.exec(name) ?? [];
    return pack === undefined ? [] : sources.filter((one) => one.startsWith(`packages/${pack}/src/${path}.ts`));
  });
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
