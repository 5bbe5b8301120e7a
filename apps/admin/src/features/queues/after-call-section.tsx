import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { DurationField } from '../../form/duration-field.tsx';
import { CodeList } from './code-list.tsx';
import type { QueueFormProps } from './form-props.ts';
import { rangeWords } from './problem-texts.ts';

const PROMPTS = [
  {
    value: 'onRequest',
    label: 'On request',
    hint: 'Only if the agent asks for it when they leave; it ends by itself.',
  },
  { value: 'optional', label: 'Optional', hint: 'The agent may say how it ended, or skip it.' },
  { value: 'timeout', label: 'Until the time is over', hint: 'The agent says how it ended; it ends by itself.' },
  { value: 'mandatory', label: 'Mandatory', hint: 'The agent has to say how it ended.' },
] as const;

/** What agents have to do when they leave a conversation. */
export function AfterCallSection(props: QueueFormProps) {
  const { content, onChange, problems, readOnly } = props;
  const { wrapUp } = content;
  const ends = wrapUp.prompt === 'timeout' || wrapUp.prompt === 'onRequest';
  return (
    <Section
      title="After-call work"
      description="What an agent does when they leave a conversation. It takes no seat: they go on getting others."
    >
      <RadioGroup
        label="After-call work is"
        options={PROMPTS}
        value={wrapUp.prompt}
        onValueChange={(prompt) => onChange({ ...content, wrapUp: { ...wrapUp, prompt } })}
        disabled={readOnly}
      />
      {(ends || problems.has('wrapUpSeconds')) && (
        <DurationField
          label="It may take"
          hint={rangeWords('wrapUpSeconds')}
          value={wrapUp.timeoutSeconds}
          onValueChange={(timeoutSeconds) => onChange({ ...content, wrapUp: { ...wrapUp, timeoutSeconds } })}
          error={problems.get('wrapUpSeconds')}
          readOnly={readOnly}
          units={['seconds', 'minutes']}
        />
      )}
      <CodeList {...props} />
    </Section>
  );
}
