import { Section } from '@rejoin/ui/section';
import { PickMany } from '../../form/pick-many.tsx';
import { CapacityField } from './capacity-field.tsx';
import type { AgentFormProps } from './form-props.ts';
import { LanguageField } from './language-field.tsx';
import { SkillLevels } from './skill-levels.tsx';

/** What an agent serves, takes and is able to do. */
export function AgentForm(props: AgentFormProps) {
  const { settings, onChange, options, problems, readOnly } = props;
  const { capacity, ...rest } = settings;
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
        <CapacityField
          capacity={capacity}
          ofAll={options.capacity}
          onChange={(next) => onChange(next === undefined ? rest : { ...rest, capacity: next })}
          error={problems.get('capacity')}
          readOnly={readOnly}
        />
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
