import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healthAt, type Program, startProgram, waitUntilHealthy } from './program.ts';

let folder: string;
let program: Program | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-program-'));
});

afterEach(async () => {
  await program?.kill();
  await rm(folder, { recursive: true });
});

describe('a program', () => {
  it('is waited for until it answers, and stops with everything it started', async () => {
    const server = `require('node:http').createServer((_, answer) => answer.end('well')).listen(0, '127.0.0.1', function () {
      require('node:fs').writeFileSync(process.argv.at(-1), String(this.address().port));
    });`;
    await writeFile(join(folder, 'child.cjs'), server);
    const parent = `require('node:child_process').spawn(process.execPath, ['child.cjs', 'child-port']);\n${server}`;
    const started = await start(parent, { words: ['port'] });
    const [port, childPort] = await Promise.all(['port', 'child-port'].map(readSoon));
    await waitUntilHealthy(started, `http://127.0.0.1:${port}/`);
    await started.stop();
    await expect(fetch(`http://127.0.0.1:${childPort}/`)).rejects.toThrow('fetch failed');
  });

  it('says that it does not reach the database', async () => {
    const server = `require('node:http').createServer((request, answer) => {
      answer.statusCode = 503;
      answer.end(request.url === '/readyz' ? '{"status":"database unreachable"}' : '{"status":"databaseUnreachable"}');
    }).listen(0, '127.0.0.1', function () {
      require('node:fs').writeFileSync(process.argv.at(-1), String(this.address().port));
    });`;
    await start(server, { words: ['port'] });
    const port = await readSoon('port');
    expect(await healthAt(`http://127.0.0.1:${port}/readyz`)).toBe('withoutDatabase');
    expect(await healthAt(`http://127.0.0.1:${port}/api/health`)).toBe('withoutDatabase');
    await program?.kill();
    expect(await healthAt(`http://127.0.0.1:${port}/readyz`)).toBe('unknown');
  });

  it('is well as soon as it says so, and a stranger who never stops talking is none', async () => {
    const server = `require('node:http').createServer((request, answer) => {
      answer.statusCode = request.url === '/well' ? 200 : 404;
      setInterval(() => answer.write('and on'), 50);
    }).listen(0, '127.0.0.1', function () {
      require('node:fs').writeFileSync(process.argv.at(-1), String(this.address().port));
    });`;
    await start(server, { words: ['port'] });
    const port = await readSoon('port');
    expect(await healthAt(`http://127.0.0.1:${port}/well`)).toBe('well');
    expect(await healthAt(`http://127.0.0.1:${port}/`)).toBe('unknown');
  });

  it('that dies says why, and ends the waiting for it', async () => {
    const started = await start(`console.error('Set COLOUR to a colour.'); process.exit(3);`);
    await expect(waitUntilHealthy(started, 'http://127.0.0.1:9/')).rejects.toThrow(
      /demo ended \(code 3\): Set COLOUR to a colour\. Its log is .*demo\.log/,
    );
    expect(await readFile(join(folder, 'demo.log'), 'utf8')).toContain('Set COLOUR');
  });

  it('without a file for its log is heard here, line by line, and still says why it died', async () => {
    const heard = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await start(
      `process.stdout.write('{"level":30,'); setTimeout(() => {
        console.log('"msg":"up"}'); console.error('Set COLOUR to a colour.'); process.exit(3);
      });`,
      { logFile: undefined },
    );
    expect(await program?.ended).toBe('demo ended (code 3): Set COLOUR to a colour');
    const lines = heard.mock.calls.map(([line]) => line);
    heard.mockRestore();
    expect(lines.sort()).toEqual(['Set COLOUR to a colour.\n', '{"level":30,"msg":"up"}\n']);
    await expect(readFile(join(folder, 'demo.log'))).rejects.toThrow('ENOENT');
  });

  it('goes on where its log finds no room, and that is said once', async () => {
    const heard = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await start(`console.log('one'); setTimeout(() => { console.log('two'); process.exit(3); }, 50);`, {
      logFile: '/dev/full',
    });
    expect(await program?.ended).toBe('demo ended (code 3): two. Its log is /dev/full');
    const said = heard.mock.calls.map(([words]) => words);
    heard.mockRestore();
    expect(said).toEqual([
      'There is no room left where /dev/full is: make some, and try again. Until then the log has gaps.\n',
    ]);
  });

  it('does not begin where its log can’t be, and says what to do', async () => {
    await writeFile(join(folder, 'logs'), '');
    await expect(start(`console.log('one')`, { logFile: join(folder, 'logs', 'demo.log') })).rejects.toThrow(
      /demo\.log cannot be written \(E\w+\): give this user write access to it, or set LOG_TO=output\.$/,
    );
  });

  it('inherits no setting that it was not given', async () => {
    const started = await start(
      `console.log(JSON.stringify([process.env.COLOUR, process.env.npm_lifecycle_event ?? null]));`,
    );
    await started.ended;
    expect(JSON.parse(await readFile(join(folder, 'demo.log'), 'utf8'))).toEqual(['green', null]);
  });
});

async function start(
  code: string,
  { words = [], ...log }: { words?: string[]; logFile?: string | undefined } = {},
): Promise<Program> {
  const script = join(folder, 'demo.cjs');
  await writeFile(script, code);
  const env = { COLOUR: 'green' };
  const logFile = join(folder, 'demo.log');
  program = startProgram({ name: 'demo', words: [script, ...words], directory: folder, env, logFile, ...log });
  return program;
}

async function readSoon(file: string): Promise<string> {
  for (;;) {
    const found = await readFile(join(folder, file), 'utf8').catch(() => '');
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
