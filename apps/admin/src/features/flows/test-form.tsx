import type { FlowDraft } from '@rejoin/core/flow/flow-draft';
import { FLOW_TEST_LIMITS, type FlowTest } from '@rejoin/core/flow/flow-test';
import { Button } from '@rejoin/ui/button';
import { TextField } from '@rejoin/ui/text-field';
import { ArrowLeft } from 'lucide-react';
import type { FlowChoices } from './flow.ts';
import { asItIsNow, type PlayedTest } from './flow-tests.ts';
import { GivenFields } from './given-fields.tsx';
import { RowList } from './row-list.tsx';
import { StepFields } from './step-fields.tsx';
import { TestOutcome } from './test-outcome.tsx';

type TestFormProps = {
  played: PlayedTest;
  draft: FlowDraft;
  choices: FlowChoices;
  readOnly: boolean;
  onChange: (test: FlowTest, field: string) => void;
  onNode: (key: string) => void;
  onBack: () => void;
};

/** One test: its steps, and how the draft does in them as they are written. */
export function TestForm({ played, draft, choices, readOnly, onChange, onNode, onBack }: TestFormProps) {
  const { test, result } = played;
  const { nodes } = draft.content;
  const calling = Object.keys(nodes).filter((key) => nodes[key]?.type === 'callEndpoint');
  const mayAdd = test.steps.length < FLOW_TEST_LIMITS.steps;
  return (
    <div className="flex flex-col gap-4">
      <Button variant="ghost" icon={<ArrowLeft aria-hidden />} className="self-start" onClick={onBack}>
        All tests
      </Button>
      <TextField
        label="Name"
        hint="What the flow does in it: “greets at night, too”."
        value={test.name}
        maxLength={FLOW_TEST_LIMITS.nameCharacters}
        disabled={readOnly}
        autoComplete="off"
        error={test.name.trim() === '' ? 'A test needs a name of its own.' : undefined}
        onChange={({ target }) => onChange({ ...test, name: target.value }, 'name')}
      />
      <TestOutcome result={result} onNode={onNode} />
      <RowList
        label="Steps"
        hint="A first step in which the guest writes begins the conversation; else they have opened the messenger and said nothing."
        noun="step"
        rows={test.steps}
        fresh={mayAdd ? { say: '' } : undefined}
        readOnly={readOnly}
        onChange={(steps, mark) => onChange({ ...test, steps }, mark ?? 'steps')}
      >
        {(step, edit, number) => <StepFields {...{ step, number, choices, readOnly }} onChange={edit} />}
      </RowList>
      {!readOnly && (
        <div>
          <Button onClick={() => onChange(asItIsNow(test, draft, choices), 'recorded')}>Expect what it does now</Button>
          <p className="mt-1.5 text-12 text-muted">
            Keeps what the guest does, and writes everything that is expected anew.
          </p>
        </div>
      )}
      <GivenFields
        {...{ test, choices, nodes, readOnly, onChange }}
        calling={calling.slice(0, FLOW_TEST_LIMITS.calls)}
      />
    </div>
  );
}
