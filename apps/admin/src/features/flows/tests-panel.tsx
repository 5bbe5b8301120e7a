import type { FlowDraft } from '@rejoin/core/flow/flow-draft';
import { FLOW_TEST_LIMITS, type FlowTest } from '@rejoin/core/flow/flow-test';
import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { StatusDot } from '@rejoin/ui/status-dot';
import { Copy, FlaskConical, Plus, Trash2 } from 'lucide-react';
import type { FlowChoices } from './flow.ts';
import { asItIsNow, failedNames, failWords, freshName, type PlayedTest } from './flow-tests.ts';
import { TestForm } from './test-form.tsx';

type TestsPanelProps = {
  draft: FlowDraft;
  choices: FlowChoices;
  played: readonly PlayedTest[];
  /** Index of the test that is open. */
  open: number | undefined;
  readOnly: boolean;
  onOpen: (index: number | undefined) => void;
  onChange: (tests: readonly FlowTest[], mark?: string) => void;
  onNode: (key: string) => void;
};

/** The tests that are kept with a flow, played anew with every change of the draft. */
export function TestsPanel({ draft, choices, played, open, readOnly, onOpen, onChange, onNode }: TestsPanelProps) {
  const tests = played.map(({ test }) => test);
  const mayAdd = !readOnly && tests.length < FLOW_TEST_LIMITS.tests;
  const append = (test: FlowTest) => {
    onChange([...tests, test]);
    onOpen(tests.length);
  };
  const add = () => {
    const steps = [{ say: 'Hello' }];
    append(asItIsNow({ name: freshName('New test', tests), at: Date.now(), steps }, draft, choices));
  };
  const opened = open === undefined ? undefined : played[open];
  if (opened !== undefined)
    return (
      <TestForm
        {...{ draft, choices, readOnly, onNode }}
        played={opened}
        onChange={(test, field) =>
          onChange(
            tests.map((each, index) => (index === open ? test : each)),
            `test ${open} ${field}`,
          )
        }
        onBack={() => onOpen(undefined)}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <header>
        <h2 className="text-14 font-semibold">Tests</h2>
        <p role="status" className="text-13 text-muted">
          {summaryOf(played)}
        </p>
      </header>
      <TestList {...{ played, readOnly, mayAdd, onOpen, onChange }} onCopy={append} />
      {tests.length === 0 && (
        <EmptyState
          icon={<FlaskConical />}
          title="No tests yet"
          text="A test is a conversation and what the flow is to make of it. Have one under “Try it” and keep it as a test, or write one here. Each is played with every change, and before the flow is published."
        />
      )}
      {mayAdd && (
        <Button icon={<Plus aria-hidden />} className="self-start" onClick={add}>
          Add test
        </Button>
      )}
    </div>
  );
}

function summaryOf(played: readonly PlayedTest[]): string {
  if (played.length === 0) return 'Nothing is played before this flow is published.';
  const failed = failedNames(played).length;
  if (failed === 0) return played.length === 1 ? 'It passes.' : `All ${played.length} pass.`;
  return `${failWords(failed)} of ${played.length}.`;
}

type TestListProps = Pick<TestsPanelProps, 'played' | 'readOnly' | 'onOpen' | 'onChange'> & {
  mayAdd: boolean;
  onCopy: (test: FlowTest) => void;
};

function TestList({ played, readOnly, mayAdd, onOpen, onChange, onCopy }: TestListProps) {
  const tests = played.map(({ test }) => test);
  return (
    <ul aria-label="Tests of the flow" className="flex flex-col gap-1.5 empty:hidden">
      {played.map(({ test, result }, index) => (
        <li key={index} className="flex items-start gap-1">
          <button
            type="button"
            onClick={() => onOpen(index)}
            className={`focus-inset flex min-w-0 flex-1 flex-col items-start gap-1 rounded-panel border px-3 py-2 text-left text-13 hover:bg-sunken ${result.passed ? 'border-line' : 'border-danger'}`}
          >
            <span className="max-w-full font-medium break-words">{test.name.trim() || 'Without a name'}</span>
            <StatusDot meaning={result.passed ? 'good' : 'danger'} label={result.passed ? 'Passes' : 'Fails'} />
            {result.failure !== undefined && (
              <span className="line-clamp-4 max-w-full break-words text-danger-ink">{result.failure}</span>
            )}
          </button>
          {mayAdd && (
            <IconButton
              label={`Duplicate ${test.name}`}
              icon={<Copy />}
              onClick={() => onCopy({ ...test, name: freshName(test.name, tests) })}
            />
          )}
          {!readOnly && (
            <IconButton
              label={`Delete ${test.name}`}
              icon={<Trash2 />}
              onClick={() => onChange(tests.filter((_, at) => at !== index))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
