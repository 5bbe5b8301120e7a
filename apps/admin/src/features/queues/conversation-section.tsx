import { durationWords } from '@rejoin/core/duration';
import { WARNING_SECONDS } from '@rejoin/core/queue/queue';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { TextArea } from '@rejoin/ui/text-area';
import { DurationField } from '../../form/duration-field.tsx';
import type { QueueFormProps } from './form-props.ts';
import { rangeWords } from './problem-texts.ts';

const ACTIONS = [
  { value: 'disconnect', label: 'The conversation is disconnected' },
  { value: 'flow', label: 'It goes back to the message flow' },
] as const;

const INACTIVITY = { afterSeconds: 1800, action: 'disconnect', warning: '' } as const;

/** What holds once an agent has the conversation. */
export function ConversationSection(props: QueueFormProps) {
  const { content, onChange, problems, readOnly } = props;
  const { inactivity: _, ...rest } = content;
  return (
    <Section title="In the conversation" description="A conversation keeps the rules that it was offered with.">
      <TextArea
        label="Words that introduce another agent"
        hint="With {{agent}}. Said to a guest who is back and gets somebody else. Left empty, they are told nothing."
        placeholder="{{agent}} helps you from here."
        value={content.introductionWords}
        onChange={(event) => onChange({ ...content, introductionWords: event.target.value })}
        error={problems.get('introductionWords')}
        readOnly={readOnly}
        rows={2}
      />
      <Switch
        label="Act when nobody writes"
        checked={content.inactivity !== undefined}
        onCheckedChange={(on) => onChange(on ? { ...rest, inactivity: INACTIVITY } : rest)}
        disabled={readOnly}
      />
      {content.inactivity !== undefined && <Silence {...props} inactivity={content.inactivity} />}
    </Section>
  );
}

type SilenceProps = QueueFormProps & { inactivity: NonNullable<QueueFormProps['content']['inactivity']> };

function Silence({ content, onChange, problems, readOnly, inactivity }: SilenceProps) {
  const change = (more: Partial<typeof inactivity>) => onChange({ ...content, inactivity: { ...inactivity, ...more } });
  return (
    <>
      <DurationField
        label="Nobody has written for"
        hint={rangeWords('inactivitySeconds')}
        value={inactivity.afterSeconds}
        onValueChange={(afterSeconds) => change({ afterSeconds })}
        error={problems.get('inactivitySeconds')}
        readOnly={readOnly}
        units={['minutes', 'hours', 'days']}
      />
      <RadioGroup
        label="Then"
        options={ACTIONS}
        value={inactivity.action}
        onValueChange={(action) => change({ action })}
        disabled={readOnly}
      />
      <TextArea
        label="Warning to the guest"
        hint={`Said ${durationWords(WARNING_SECONDS)} before. Left empty, only the agent is warned.`}
        placeholder="Are you still there?"
        value={inactivity.warning}
        onChange={(event) => change({ warning: event.target.value })}
        error={problems.get('inactivityWarning')}
        readOnly={readOnly}
        rows={2}
      />
    </>
  );
}
