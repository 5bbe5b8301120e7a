import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const packages = ['core', 'protocol', 'use-cases', 'db', 'auth', 'api', 'ui'];

/** Files that the law allows. */
const lawful: Record<string, string> = {
  'packages/core/src/instant.ts': 'export const instant = 1;',
  'packages/core/src/instant.test.ts': `import { it } from 'vitest';\nimport { instant } from './instant.ts';\nit('is', () => instant);`,
  'packages/core/src/cycle-b.ts': `import type { A } from './cycle-a.ts';\nexport type B = A;`,
  'packages/protocol/src/message.ts': `import { instant } from '@rejoin/core/instant';\nexport { z } from 'zod';\nexport const message = instant;`,
  'packages/use-cases/src/leg/transfer.ts': `import type {} from '../talk/message.ts';\nexport const transfer = 1;`,
  'packages/use-cases/src/leg/leg.ts': 'export const leg = 1;',
  'packages/use-cases/src/talk/message.ts': 'export const message = 1;',
  'packages/use-cases/src/talk/say.ts': `import { leg } from '../leg/leg.ts';\nexport const say = leg;`,
  'packages/use-cases/src/files/upload.ts': `import { leg } from '../leg/leg.ts';\nexport const upload = leg;`,
  'packages/use-cases/src/leg/leg.test.ts': `import { upload } from '../files/upload.ts';\nexport const tried = upload;`,
  'packages/use-cases/src/deed.ts': `import type {} from '@rejoin/core/instant';\nexport const deed = 1;`,
  'packages/db/src/log.ts': `import { deed } from '@rejoin/use-cases/deed';\nimport { PrismaPg } from '@prisma/adapter-pg';\nexport const log = [deed, PrismaPg];`,
  'packages/auth/src/ticket.ts': 'export const ticket = 1;',
  'packages/api/src/router.ts': `import { ticket } from '@rejoin/auth/ticket';\nexport const router = ticket;\nexport type Router = typeof router;`,
  'packages/ui/src/button.tsx': 'export const button = 1;',
  'packages/ui/src/tokens.css': ':root {}',
  'apps/web/src/server/wiring.ts': `import { log } from '@rejoin/db/log';\nimport { router } from '@rejoin/api/router';\nexport const wiring = [log, router];`,
  'apps/web/src/app/page.tsx': `import { wiring } from '../server/wiring.ts';\nimport { list } from '../features/inbox/list.tsx';\nexport const page = [wiring, list];`,
  'apps/web/src/features/inbox/list.tsx': `import type { Router } from '@rejoin/api/router';\nimport { button } from '@rejoin/ui/button';\nexport const list = (router: Router) => [router, button];`,
  'apps/web/src/features/composer/box.tsx': 'export const box = 1;',
  'apps/gateway/src/main.ts': `import { log } from '@rejoin/db/log';\nexport const main = log;`,
  'apps/gateway/src/guest.db.test.ts': `import { log } from '@rejoin/db/log';\nexport const guest = log;`,
  'apps/messenger/src/frame.ts': `import '@rejoin/ui/tokens.css';\nimport { message } from '@rejoin/protocol/message';\nexport const frame = message;`,
};

/** One file for each way to break the law, and the rule that has to say so. */
const unlawful: Record<string, { code: string; rule: string }> = {
  'packages/core/src/npm.ts': { code: `import 'zod';`, rule: 'packages-core-npm' },
  'packages/core/src/node.ts': { code: `import 'node:fs';`, rule: 'packages-core-npm' },
  'packages/core/src/up.ts': { code: `import '@rejoin/use-cases/deed';`, rule: 'packages-core-imports' },
  'packages/core/src/cycle-a.ts': {
    code: `import type { B } from './cycle-b.ts';\nexport type A = B;`,
    rule: 'no-cycle',
  },
  'packages/core/src/from-test.ts': { code: `import './instant.test.ts';`, rule: 'product-does-not-import-its-tests' },
  'packages/protocol/src/npm.ts': { code: `import 'ws';`, rule: 'packages-protocol-npm' },
  'packages/use-cases/src/prisma.ts': {
    code: `import type {} from '@rejoin/db/log';`,
    rule: 'packages-use-cases-imports',
  },
  'packages/db/src/api.ts': { code: `import '@rejoin/api/router';`, rule: 'packages-db-imports' },
  'packages/auth/src/core.ts': { code: `import '@rejoin/core/instant';`, rule: 'packages-auth-imports' },
  'packages/api/src/db.ts': { code: `import '@rejoin/db/log';`, rule: 'packages-api-imports' },
  'packages/ui/src/core.ts': { code: `import '@rejoin/core/instant';`, rule: 'packages-ui-imports' },
  'packages/strange/src/alone.ts': { code: 'export const alone = 1;', rule: 'folder-is-in-the-law' },
  'apps/strange/src/main.ts': { code: `import '@rejoin/core/instant';`, rule: 'folder-is-in-the-law' },
  'apps/gateway/src/deep.ts': { code: `import '@rejoin/core/src/instant';`, rule: 'import-exists' },
  'apps/gateway/src/path.ts': {
    code: `import '../../../packages/core/src/instant.ts';`,
    rule: 'no-path-into-another-package',
  },
  'apps/gateway/src/db.ts': { code: `import '@rejoin/db/log';`, rule: 'apps-gateway-imports' },
  'apps/gateway/src/client.ts': { code: `import '@prisma/client';`, rule: 'prisma-stays-in-db' },
  'apps/messenger/src/button.ts': { code: `import '@rejoin/ui/button';`, rule: 'apps-messenger-imports' },
  'apps/web/src/features/inbox/db.ts': { code: `import '@rejoin/db/log';`, rule: 'apps-web-imports' },
  'apps/web/src/features/inbox/api.ts': {
    code: `import { router } from '@rejoin/api/router';\nexport const value = router;`,
    rule: 'browser-takes-only-types-from-api',
  },
  'apps/web/src/features/inbox/server.ts': {
    code: `import '../../server/wiring.ts';`,
    rule: 'browser-does-not-import-the-server',
  },
  'apps/web/src/features/inbox/other.ts': {
    code: `import '../composer/box.tsx';`,
    rule: 'features-do-not-import-each-other',
  },
  'apps/web/src/server/other-app.ts': {
    code: `import '../../../gateway/src/main.ts';`,
    rule: 'apps-web-wiring-imports',
  },
  'tests/e2e/app.ts': { code: `import '../../apps/gateway/src/main.ts';`, rule: 'apps-are-run-not-imported' },
};

type Violation = { from: string; rule: { name: string } };

let tree: string;
let violations: Violation[];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'rejoin-law-'));
  await Promise.all(Object.entries(lawful).map(([path, code]) => write(path, code)));
  await Promise.all(Object.entries(unlawful).map(([path, { code }]) => write(path, code)));
  await Promise.all(packages.map(writePackage));
  await Promise.all(['zod', 'ws', '@prisma/client', '@prisma/adapter-pg', 'vitest'].map(writeDependency));
  violations = await cruise('law.mjs', ['apps', 'packages', 'tests']);
}, 60_000);

afterAll(() => rm(tree, { recursive: true }));

describe('a file that breaks the law', () => {
  for (const [path, { rule }] of Object.entries(unlawful)) {
    it(`is found: ${path}`, () => {
      expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule);
    });
  }
});

it('finds nothing in lawful files', () => {
  expect(violations.filter(({ from }) => from in lawful)).toEqual([]);
});

it('finds folders of deeds that import each other, also where no file does; what tests import is free', async () => {
  const found = await cruise('folders.mjs', ['packages/use-cases/src']);
  expect(found.map(({ from }) => from).sort()).toEqual(['packages/use-cases/src/leg', 'packages/use-cases/src/talk']);
});

async function cruise(config: string, places: readonly string[]): Promise<Violation[]> {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = ['--config', join(repository, 'tooling/boundaries', config), '--output-type', 'json', ...places];
  const run = await promisify(execFile)(process.execPath, [program, ...words], { cwd: tree, maxBuffer: 1e8 }).catch(
    (error) => error,
  );
  return JSON.parse(run.stdout).summary.violations;
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), content);
}

async function writePackage(name: string): Promise<void> {
  const exports = { './tokens.css': './src/tokens.css', './*': name === 'ui' ? './src/*.tsx' : './src/*.ts' };
  await write(`packages/${name}/package.json`, JSON.stringify({ name: `@rejoin/${name}`, exports }));
  await mkdir(join(tree, 'node_modules/@rejoin'), { recursive: true });
  await symlink(join(tree, 'packages', name), join(tree, 'node_modules/@rejoin', name));
}

async function writeDependency(name: string): Promise<void> {
  await write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
  await write(`node_modules/${name}/index.js`, '');
}
