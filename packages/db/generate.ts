import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** `prisma generate` needs no engine, yet looks for one and downloads it unless this names an existing file. */
const withoutDownload = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const run = spawnSync(process.execPath, [cli, 'generate'], {
  cwd: import.meta.dirname,
  env: { ...process.env, ...withoutDownload },
  encoding: 'utf8',
});
if (run.status !== 0) process.stderr.write(`${run.stdout}${run.stderr}`);
process.exitCode = run.status ?? 1;
