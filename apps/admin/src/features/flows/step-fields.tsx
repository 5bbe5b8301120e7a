import { FLOW_TEST_LIMITS, type FlowTestStep } from '@rejoin/core/flow/flow-test';
import { PRIORITY } from '@rejoin/core/routing/request';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import type { FlowChoices } from './flow.ts';
import { NumberField } from './number-field.tsx';
import { SkillsField } from './skills-field.tsx';
import { freshStep, kindOfStep, STEP_KINDS, STEP_WORDS } from './test-words.ts';

const WAIT = { min: 1, max: FLOW_TEST_LIMITS.waitSeconds } as const;

type StepFieldsProps = {
  step: FlowTestStep;
  number: number;
  choices: FlowChoices;
  readOnly: boolean;
  onChange: (step: FlowTestStep, field: string) => void;
};

/** One step of a test: what it is, and what belongs to it. */
export function StepFields(props: StepFieldsProps) {
  const { step, number, choices, readOnly, onChange } = props;
  return (
    <>
      <Select
        label={`Step ${number}`}
        options={STEP_KINDS.map((value) => ({ value, label: STEP_WORDS[value] }))}
        value={kindOfStep(step)}
        disabled={readOnly}
        onValueChange={(kind) => onChange(freshStep(kind, choices), 'kind')}
      />
      <Content {...props} />
    </>
  );
}

function Content({ step, number, choices, readOnly, onChange }: StepFieldsProps) {
  const words = { readOnly, number };
  if ('say' in step) return <Words {...words} text={step.say} onType={(say) => onChange({ say }, 'text')} />;
  if ('press' in step) return <Words {...words} text={step.press} onType={(press) => onChange({ press }, 'text')} />;
  if ('expectSay' in step)
    return <Words {...words} text={step.expectSay} onType={(expectSay) => onChange({ expectSay }, 'text')} />;
  if ('wait' in step)
    return (
      <NumberField
        label={`Seconds of step ${number}`}
        range={WAIT}
        value={step.wait}
        readOnly={readOnly}
        onChange={(wait) => onChange({ wait }, 'wait')}
      />
    );
  if ('expectAgent' in step)
    return (
      <Named
        label={`Agent of step ${number}`}
        things={choices.agents}
        value={step.expectAgent}
        readOnly={readOnly}
        onChange={(expectAgent) => onChange({ expectAgent }, 'agent')}
      />
    );
  if ('expectTransfer' in step) return <Transfer {...{ number, choices, readOnly, onChange }} step={step} />;
  if ('expectAttribute' in step) return <Attribute {...{ number, readOnly, onChange }} step={step} />;
  return null;
}

type WordsProps = { text: string; number: number; readOnly: boolean; onType: (text: string) => void };

function Words({ text, number, readOnly, onType }: WordsProps) {
  return (
    <TextArea
      label={`Words of step ${number}`}
      hideLabel
      rows={2}
      value={text}
      readOnly={readOnly}
      onChange={({ target }) => onType(target.value)}
    />
  );
}

type NamedProps = {
  label: string;
  things: readonly { readonly id: string; readonly name: string }[];
  /** Id or name. */
  value: string;
  readOnly: boolean;
  onChange: (id: string) => void;
};

function Named({ label, things, value, readOnly, onChange }: NamedProps) {
  const found = things.find(({ id, name }) => id === value || name === value);
  return (
    <Select
      label={label}
      options={things.map(({ id, name }) => ({ value: id, label: name }))}
      value={found?.id ?? null}
      placeholder={value === '' ? 'Choose' : `“${value}”, which there is not`}
      disabled={readOnly}
      onValueChange={onChange}
    />
  );
}

type Of<Kind extends string> = Omit<StepFieldsProps, 'step'> & { step: Extract<FlowTestStep, Record<Kind, unknown>> };

/** What is switched off may be anything. */
function Transfer({ step: { expectTransfer }, number, choices, readOnly, onChange }: Of<'expectTransfer'>) {
  const { priority, skills, language, queue } = expectTransfer;
  const set = (change: Partial<typeof expectTransfer>, field: string) =>
    onChange({ expectTransfer: { ...expectTransfer, ...change } }, field);
  const drop = (field: 'priority' | 'skills' | 'language') => {
    const { [field]: _dropped, ...rest } = expectTransfer;
    onChange({ expectTransfer: rest }, field);
  };
  return (
    <>
      <Named
        label={`Queue of step ${number}`}
        things={choices.queues}
        value={queue}
        readOnly={readOnly}
        onChange={(id) => set({ queue: id }, 'queue')}
      />
      <Switch
        label="Expect a priority"
        checked={priority !== undefined}
        disabled={readOnly}
        onCheckedChange={(on) => (on ? set({ priority: 0 }, 'priority') : drop('priority'))}
      />
      {priority !== undefined && (
        <NumberField
          label={`Priority of step ${number}`}
          range={PRIORITY}
          value={priority}
          readOnly={readOnly}
          onChange={(value) => set({ priority: value }, 'priority')}
        />
      )}
      <Switch
        label="Expect just these skills"
        checked={skills !== undefined}
        disabled={readOnly}
        onCheckedChange={(on) => (on ? set({ skills: [] }, 'skills') : drop('skills'))}
      />
      {skills !== undefined && (
        <SkillsField
          label={`Skills of step ${number}`}
          choices={choices}
          chosen={skills}
          onChange={(next) => set({ skills: [...next] }, 'skills')}
          readOnly={readOnly}
        />
      )}
      <TextField
        label={`Language of step ${number}`}
        hint="Empty: any."
        value={language ?? ''}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) =>
          target.value === '' ? drop('language') : set({ language: target.value }, 'language')
        }
      />
    </>
  );
}

function Attribute({ step: { expectAttribute }, number, readOnly, onChange }: Omit<Of<'expectAttribute'>, 'choices'>) {
  const { key, value } = expectAttribute;
  const set = (change: Partial<typeof expectAttribute>, field: string) =>
    onChange({ expectAttribute: { ...expectAttribute, ...change } }, field);
  return (
    <>
      <TextField
        label={`Attribute of step ${number}`}
        value={key}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => set({ key: target.value }, 'key')}
      />
      <Switch
        label="There is such an attribute"
        checked={value !== null}
        disabled={readOnly}
        onCheckedChange={(on) => set({ value: on ? '' : null }, 'value')}
      />
      {value !== null && (
        <TextField
          label={`Its value in step ${number}`}
          value={value}
          disabled={readOnly}
          autoComplete="off"
          onChange={({ target }) => set({ value: target.value }, 'value')}
        />
      )}
    </>
  );
}
