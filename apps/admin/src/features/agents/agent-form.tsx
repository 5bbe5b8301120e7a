import { CAPACITY } from '@rejoin/core/routing/capacity';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { PickMany } from '../../client/pick-many.tsx';
import { WholeNumberField } from '../../client/whole-number-field.tsx';
import type { AgentFormProps } from './form-props.ts';
import { LanguageField } from './language-field.tsx';
import { SkillLevels } from './skill-levels.tsx';

/** What an agent serves, takes and is able to do. */
export function AgentForm(props: AgentFormProps) {
  const { settings, onChange, options, problems, readOnly } = props;
  return (
    <div>
      <Section title="Queues" description="Whoever waits in a new one is offered at once, while the agent is on queue.">
        <PickMany
          label="Queues"
          options={options.queues}
          chosen={settings.queueIds}
          onChange={(queueIds) => onChange({ ...settings, queueIds: [...queueIds].sort() })}
          words={{ none: 'They serve no queue: nothing is offered to them.', nothing: 'There is no queue yet.' }}
          error={problems.get('queues')}
          readOnly={readOnly}
        />
      </Section>
      <Section title="Capacity" description="How many conversations they may hold at once.">
        <Capacity {...props} />
      </Section>
      <Section title="Skills" description="What they are able to do, and how well: 5 is best.">
        <SkillLevels {...props} />
      </Section>
      <Section title="Languages" description="In which languages they can be asked to help.">
        <LanguageField {...props} />
      </Section>
    </div>
  );
}

function Capacity({ settings, onChange, options, problems, readOnly }: AgentFormProps) {
  const { capacity, ...rest } = settings;
  const kinds = [
    { value: 'company', label: `As everybody: ${options.capacity}`, hint: 'It changes when the company’s does.' },
    { value: 'own', label: 'Their own' },
  ] as const;
  return (
    <>
      <RadioGroup
        label="Conversations at once"
        options={kinds}
        value={capacity === undefined ? 'company' : 'own'}
        onValueChange={(kind) => onChange(kind === 'own' ? { ...rest, capacity: options.capacity } : rest)}
        disabled={readOnly}
      />
      {capacity !== undefined && (
        <WholeNumberField
          label="Their capacity"
          hint={`From ${CAPACITY.min} to ${CAPACITY.max}. With less than they hold they keep what they have, and get nothing new until there is room.`}
          value={capacity}
          onValueChange={(next) => onChange({ ...rest, capacity: next })}
          error={problems.get('capacity')}
          readOnly={readOnly}
          className="max-w-96"
        />
      )}
    </>
  );
}
