import type { FlowTestResult } from '@rejoin/core/flow/run-flow-test';
import { Button } from '@rejoin/ui/button';
import { StatusDot } from '@rejoin/ui/status-dot';

type TestOutcomeProps = { result: FlowTestResult; onNode: (key: string) => void };

/** Whether a test passes; else what was expected and what came, and the node where that was. */
export function TestOutcome({ result: { passed, failure, node }, onNode }: TestOutcomeProps) {
  return (
    <div role="status" className="flex flex-col items-start gap-2 text-13">
      <StatusDot meaning={passed ? 'good' : 'danger'} label={passed ? 'Passes' : 'Fails'} />
      {failure !== undefined && <p className="min-w-0 max-w-full break-words text-danger-ink">{failure}</p>}
      {failure !== undefined && node !== undefined && (
        <Button onClick={() => onNode(node)}>Go to the node {node}</Button>
      )}
    </div>
  );
}
