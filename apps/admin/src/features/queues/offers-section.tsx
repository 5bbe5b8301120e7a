import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { DurationField } from '../../form/duration-field.tsx';
import type { QueueFormProps } from './form-props.ts';
import { rangeWords } from './problem-texts.ts';

const MATCHING = [
  { value: 'all', label: 'All skills', hint: 'Only agents who have all that the conversation asks for.' },
  { value: 'best', label: 'Best skills', hint: 'The same, and those who are best at it first.' },
  { value: 'none', label: 'Not by skills', hint: 'Whoever has been free for longest.' },
] as const;

const LAST_AGENT = [
  { value: 'anyQueue', label: 'Whoever it was', hint: 'Even if they do not serve this queue.' },
  { value: 'membersOnly', label: 'Only a member of this queue' },
  { value: 'off', label: 'Nobody', hint: 'A guest who comes back is treated like a new one.' },
] as const;

/** Who is offered a conversation, and how. */
export function OffersSection({ content, onChange, problems, readOnly }: QueueFormProps) {
  return (
    <Section title="Offers" description="Who is asked to take a conversation, and for how long.">
      <DurationField
        label="An offer rings for"
        hint={`Then it goes on to somebody else, and the agent counts as not responding. ${rangeWords('alertingSeconds')}`}
        value={content.alertingSeconds}
        onValueChange={(alertingSeconds) => onChange({ ...content, alertingSeconds })}
        error={problems.get('alertingSeconds')}
        readOnly={readOnly}
        units={['seconds', 'minutes']}
      />
      <Switch
        label="Answer automatically"
        hint="An offered conversation is connected at once, without the agent’s click."
        checked={content.autoAnswer}
        onCheckedChange={(autoAnswer) => onChange({ ...content, autoAnswer })}
        disabled={readOnly}
      />
      <RadioGroup
        label="Agents are chosen by"
        options={MATCHING}
        value={content.skillMatching}
        onValueChange={(skillMatching) => onChange({ ...content, skillMatching })}
        disabled={readOnly}
      />
      <RadioGroup
        label="A guest who comes back goes first to the agent they had"
        options={LAST_AGENT}
        value={content.lastAgent}
        onValueChange={(lastAgent) => onChange({ ...content, lastAgent })}
        disabled={readOnly}
      />
      {content.lastAgent !== 'off' && (
        <DurationField
          label="They wait for that agent alone for"
          hint={`While the agent is on queue and has no room; 0: not at all. ${rangeWords('reserveSeconds')}`}
          value={content.reserveSeconds}
          onValueChange={(reserveSeconds) => onChange({ ...content, reserveSeconds })}
          error={problems.get('reserveSeconds')}
          readOnly={readOnly}
          units={['seconds', 'minutes']}
        />
      )}
    </Section>
  );
}
