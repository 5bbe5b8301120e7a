import { Section } from '@rejoin/ui/section';
import { Segmented } from '@rejoin/ui/segmented';
import { TextField } from '@rejoin/ui/text-field';
import { PickMany } from '../../form/pick-many.tsx';
import type { ResponseFormProps } from './form-props.ts';
import { TextSection } from './text-section.tsx';

/** Everything a canned response is. */
export function ResponseForm(props: ResponseFormProps) {
  const { content, onChange, problems, readOnly } = props;
  return (
    <div>
      <Section title="General" description="How agents find it. Guests see neither.">
        <TextField
          label="Name"
          value={content.name}
          onChange={(event) => onChange({ ...content, name: event.target.value })}
          error={problems.get('name')}
          readOnly={readOnly}
          autoComplete="off"
        />
        <TextField
          label="Short code"
          hint="Optional. Typed after / it is the first to be offered."
          leading="/"
          className="max-w-60"
          value={content.code}
          onChange={(event) => onChange({ ...content, code: event.target.value.replace(/^\/+/, '') })}
          error={problems.get('code')}
          readOnly={readOnly}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Section>
      <TextSection {...props} />
      <QueuesSection {...props} />
    </div>
  );
}

function QueuesSection({ content, onChange, options, problems, readOnly }: ResponseFormProps) {
  const { queueIds } = content;
  return (
    <Section title="Queues" description="In whose conversations agents are offered it.">
      <Segmented
        label="Offered in"
        options={[
          { value: 'all', label: 'All queues' },
          { value: 'these', label: 'Some queues' },
        ]}
        value={queueIds === 'all' ? 'all' : 'these'}
        onValueChange={(next) => onChange({ ...content, queueIds: next === 'all' ? 'all' : [] })}
        disabled={readOnly}
      />
      {queueIds !== 'all' && (
        <PickMany
          label="Queues"
          options={options.queues}
          chosen={queueIds}
          onChange={(chosen) => onChange({ ...content, queueIds: chosen })}
          words={{ none: 'None: agents are not offered it.', nothing: 'There is no queue yet.' }}
          error={problems.get('queues')}
          readOnly={readOnly}
        />
      )}
    </Section>
  );
}
