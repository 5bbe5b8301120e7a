import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { ConfigurationSection } from './configuration-section.tsx';
import { DomainsSection } from './domains-section.tsx';
import type { DeploymentFormProps } from './form-props.ts';
import { StatusField } from './status-field.tsx';

/** Every setting of a deployment. */
export function DeploymentForm(props: DeploymentFormProps) {
  const { content, onChange, options, problems, readOnly } = props;
  return (
    <div>
      <Section title="General">
        <TextField
          label="Name"
          hint="For colleagues; guests don’t see it."
          value={content.name}
          onChange={(event) => onChange({ ...content, name: event.target.value })}
          error={problems.get('name')}
          readOnly={readOnly}
          autoComplete="off"
        />
        <TextArea
          label="Description"
          value={content.description}
          onChange={(event) => onChange({ ...content, description: event.target.value })}
          error={problems.get('description')}
          readOnly={readOnly}
          rows={2}
        />
        <StatusField {...props} />
      </Section>
      <ConfigurationSection {...props} />
      <DomainsSection {...props} />
      <Section title="Conversations" description="What happens to a new conversation before an agent is asked.">
        <Select
          label="Inbound message flow"
          placeholder={options.flows.length === 0 ? 'There is no flow yet' : 'Choose a flow'}
          options={options.flows.map(({ id, name, version }) => ({
            value: id,
            label: name,
            note: `Version ${version}`,
          }))}
          value={options.flows.some(({ id }) => id === content.flowId) ? content.flowId : null}
          onValueChange={(flowId) => onChange({ ...content, flowId })}
          error={problems.get('flowId')}
          disabled={readOnly}
          className="max-w-96"
        />
      </Section>
    </div>
  );
}
