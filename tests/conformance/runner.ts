import { setTimeout as delay } from 'node:timers/promises';
import type { Case } from './case.ts';
import { findDeployment } from './deployments.ts';
import type { Host } from './host.ts';
import { setTable } from './table.ts';

export type Result = {
  readonly name: string;
  readonly section: string;
  readonly passed: boolean;
  readonly problem?: string;
};
export type Skipped = { readonly name: string; readonly section: string; readonly needs: string };
export type Report = { readonly results: readonly Result[]; readonly skipped: readonly Skipped[] };

/** Cases that run at once: each has connections and sessions of its own. */
const AT_ONCE = 8;
const CASE_MS = 45_000;

/** Runs the cases that the host can be put to, and tells of each. */
export async function runCases(host: Host, cases: readonly Case[], tell: (result: Result) => void): Promise<Report> {
  const results = new Map<Case, Result>();
  const skipped: Skipped[] = [];
  const waiting: Case[] = [];
  for (const each of cases) {
    if (findDeployment(host.deployments, each.on ?? {}) !== undefined) waiting.push(each);
    else skipped.push({ name: each.name, section: each.section, needs: needsOf(each) });
  }
  async function work(): Promise<void> {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      const result = await runCase(host, each);
      results.set(each, result);
      tell(result);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { results: cases.flatMap((each) => results.get(each) ?? []), skipped };
}

async function runCase(host: Host, { name, section, on = {}, run }: Case): Promise<Result> {
  const deployment = findDeployment(host.deployments, on);
  if (deployment === undefined) throw new Error('The case was not skipped');
  const { table, clear } = setTable(host, deployment);
  const timer = new AbortController();
  try {
    await Promise.race([
      run(table),
      delay(CASE_MS, undefined, { signal: timer.signal }).then(() => {
        throw new Error(`it took longer than ${CASE_MS / 1000} s`);
      }),
    ]);
  } catch (error) {
    return { name, section, passed: false, problem: [...clear(), sentenceOf(error)].join('; ') };
  } finally {
    timer.abort();
  }
  const problems = clear();
  return problems.length === 0
    ? { name, section, passed: true }
    : { name, section, passed: false, problem: problems.join('; ') };
}

function needsOf({ on = {} }: Case): string {
  const facts = Object.entries(on).map(([fact, value]) => {
    if (typeof value === 'boolean') return value ? fact : `not ${fact}`;
    return `${fact} ${value}`;
  });
  return `a deployment that is ${facts.join(', ')}`;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s*\n\s*/g, ' ').slice(0, 2000) : String(error);
}
