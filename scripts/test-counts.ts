import { readFile } from 'node:fs/promises';
import type { Outcome } from './command.ts';

export type Count = {
  passed: number;
  failed: number;
  /** What to show when something failed. */
  output?: string;
};

/** Counts a run of Vitest from its JSON report. */
export async function countFromVitest(file: string, outcome: Outcome): Promise<Count> {
  const report = await readReport(file);
  return count({ passed: report['numPassedTests'], failed: report['numFailedTests'] }, outcome);
}

/** Counts a run of Playwright from its JSON report; a test that passed only when repeated counts as failed. */
export async function countFromPlaywright(file: string, outcome: Outcome): Promise<Count> {
  const { stats } = (await readReport(file)) as { stats?: Record<string, number> };
  return count(
    { passed: stats?.['expected'], failed: (stats?.['unexpected'] ?? 0) + (stats?.['flaky'] ?? 0) },
    outcome,
  );
}

/** Counts a run of the conformance suite from the line that it prints. */
export function countFromConformance(outcome: Outcome): Count {
  let line: { passed?: unknown; failed?: unknown };
  try {
    line = JSON.parse(outcome.stdout) as typeof line;
  } catch {
    line = {};
  }
  return count({ passed: line.passed, failed: line.failed }, outcome);
}

/** A run that ended badly has failed, also when no single test of it did; so has one that ran no test. */
function count({ passed, failed }: { passed: unknown; failed: unknown }, { code, output }: Outcome): Count {
  const good = Number(passed) || 0;
  const bad = Number(failed) || 0;
  return { passed: good, failed: code !== 0 || good === 0 ? Math.max(bad, 1) : bad, output };
}

async function readReport(file: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
