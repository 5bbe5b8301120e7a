import type { FlowContent, FlowDraft } from '@rejoin/core/flow/flow-draft';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { recordFlowTest } from '@rejoin/core/flow/record-flow-test';
import { type FlowTestResult, runFlowTest } from '@rejoin/core/flow/run-flow-test';
import type { FlowChoices } from './flow.ts';

/** A test and how the draft did in it. */
export type PlayedTest = { readonly test: FlowTest; readonly result: FlowTestResult };

/** Plays the tests of a draft, in the company as it is. */
export function playTests({ name, content }: FlowDraft, choices: FlowChoices): readonly PlayedTest[] {
  const flow = { id: 'draft', name, version: 0, ...content };
  return (content.tests ?? []).map((test) => ({ test, result: runFlowTest(flow, test, choices) }));
}

export function failedNames(played: readonly PlayedTest[]): string[] {
  return played.filter(({ result }) => !result.passed).map(({ test }) => test.name);
}

/** "1 test fails". */
export function failWords(count: number): string {
  return count === 1 ? '1 test fails' : `${count} tests fail`;
}

/** Without tests it says nothing of them. */
export function withTests({ tests: _tests, ...content }: FlowContent, tests: readonly FlowTest[]): FlowContent {
  return tests.length === 0 ? content : { ...content, tests };
}

/** A name that no test has: the words themselves, or with the next number. */
export function freshName(words: string, tests: readonly FlowTest[]): string {
  const taken = new Set(tests.map(({ name }) => name.trim()));
  const numbers = Array.from({ length: tests.length + 1 }, (_, index) => `${words} ${index + 2}`);
  return [words, ...numbers].find((name) => !taken.has(name)) ?? words;
}

/** The test with what the draft does now as what is expected. */
export function asItIsNow(test: FlowTest, { name, content }: FlowDraft, choices: FlowChoices): FlowTest {
  return recordFlowTest({ id: 'draft', name, version: 0, ...content }, test, choices);
}
