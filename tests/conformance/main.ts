import { DEMO_DEPLOYMENT_ID } from '@rejoin/db/demo/seed-demo';
import { CASES } from './cases.ts';
import { readDeployment } from './deployments.ts';
import { greets } from './greets.ts';
import type { Host } from './host.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { type Report, type Result, runCases } from './runner.ts';
import { withOwnHost } from './stack/own-host.ts';

const halt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => halt.abort());

const options = readOptions(process.argv.slice(2), DEMO_DEPLOYMENT_ID);
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${USAGE}\n`);
  process.exitCode = 1;
} else {
  try {
    const since = performance.now();
    const report = await test(options);
    const failed = report.results.filter(({ passed }) => !passed).length;
    tellTotal(report, failed, performance.now() - since);
    if (options.json) process.stdout.write(`${JSON.stringify(lineOf(report, failed))}\n`);
    process.exitCode = failed > 0 || report.results.length === 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    // Cases that are still at work would keep the process.
    if (halt.signal.aborted) process.exit();
  }
}

async function test({ url, deployments: ids, origin, only }: Options): Promise<Report> {
  const cases = CASES.filter(({ name, section }) => only === undefined || `${section} ${name}`.includes(only));
  const run = (host: Host) => runCases(host, cases, tell);
  if (url === undefined) return withOwnHost(run, halt.signal);
  const httpUrl = url.replace(/^ws/, 'http');
  const host = { url, httpUrl, origin, desk: undefined, agedToken: undefined, identity: undefined };
  const deployments = await Promise.all(
    ids.map(async (id) => {
      const deployment = await readDeployment(httpUrl, id, {
        lonely: false,
        attended: false,
        greets: false,
        aging: false,
        identified: false,
        spare: false,
      });
      return { ...deployment, facts: { ...deployment.facts, greets: await greets(host, deployment) } };
    }),
  );
  return run({ ...host, deployments });
}

function tell({ passed, section, name, problem }: Result): void {
  process.stderr.write(
    passed ? `  ok      ${section.padEnd(4)} ${name}\n` : `  FAILED  ${section.padEnd(4)} ${name}: ${problem}\n`,
  );
}

function tellTotal({ results, skipped }: Report, failed: number, milliseconds: number): void {
  for (const { section, name, needs } of skipped)
    process.stderr.write(`  skipped ${section.padEnd(4)} ${name}: needs ${needs}\n`);
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  process.stderr.write(`${results.length - failed} passed, ${failed} failed, ${skipped.length} skipped in ${time}\n`);
}

function lineOf({ results, skipped }: Report, failed: number): object {
  return { passed: results.length - failed, failed, cases: results, skipped };
}
