import type { FlowEdition } from './flow-draft.ts';
import type { FlowTestSurroundings } from './flow-test.ts';
import { runFlowTest } from './run-flow-test.ts';

/** The names of those of its tests that the flow does not pass. */
export function failingTests(flow: FlowEdition, surroundings: FlowTestSurroundings): string[] {
  const tests = flow.tests ?? [];
  return tests.filter((test) => !runFlowTest(flow, test, surroundings).passed).map(({ name }) => name);
}
