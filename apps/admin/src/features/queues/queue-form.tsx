import { Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { PickMany } from '../../form/pick-many.tsx';
import { AfterCallSection } from './after-call-section.tsx';
import { ConversationSection } from './conversation-section.tsx';
import type { QueueFormProps } from './form-props.ts';
import { OffersSection } from './offers-section.tsx';
import { WaitingSection } from './waiting-section.tsx';

/** Everything that a queue says, and who serves it. */
export function QueueForm(props: QueueFormProps) {
  const { content, onChange, options, problems, readOnly } = props;
  return (
    <div>
      <Section title="General">
        <TextField
          label="Name"
          hint="Agents see it; guests don’t."
          value={content.name}
          onChange={(event) => onChange({ ...content, name: event.target.value })}
          error={problems.get('name')}
          readOnly={readOnly}
          autoComplete="off"
        />
      </Section>
      <Section
        title="Members"
        description="The agents who serve this queue. Whoever is on queue is asked at once about those who wait."
      >
        <PickMany
          label="Agents"
          options={options.agents}
          chosen={content.memberIds}
          onChange={(memberIds) => onChange({ ...content, memberIds: [...memberIds].sort() })}
          words={{
            none: 'Nobody serves this queue yet: conversations wait until somebody does.',
            nothing: 'There is no agent yet.',
          }}
          error={problems.get('members')}
          readOnly={readOnly}
        />
      </Section>
      <OffersSection {...props} />
      <WaitingSection {...props} />
      <ConversationSection {...props} />
      <AfterCallSection {...props} />
    </div>
  );
}
