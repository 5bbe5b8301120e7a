import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import { durationWords } from '@rejoin/core/duration';
import { carriesWebMessaging, LICENCES } from '@rejoin/core/licences/licences';
import { CAPACITY } from '@rejoin/core/routing/capacity';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { DurationField } from '../../form/duration-field.tsx';
import { WholeNumberField } from '../../form/whole-number-field.tsx';
import type { Problems } from './problem-texts.ts';

type CompanyFormProps = {
  settings: CompanySettings;
  onChange: (settings: CompanySettings) => void;
  problems: Problems;
};

/** Every setting of the company. */
export function CompanyForm({ settings, onChange, problems }: CompanyFormProps) {
  const { name, capacity, threadingMinutes } = settings;
  return (
    <div>
      <Section title="General">
        <TextField
          label="Name"
          value={name}
          onChange={(event) => onChange({ ...settings, name: event.target.value })}
          error={problems.get('companyName')}
          autoComplete="organization"
        />
      </Section>
      <Licences {...{ settings, onChange }} />
      <Section title="Agents">
        <WholeNumberField
          label="Conversations at once"
          hint={`How many an agent holds who has no number of their own: ${CAPACITY.min} to ${CAPACITY.max}.`}
          className="max-w-96"
          value={capacity}
          onValueChange={(next) => onChange({ ...settings, capacity: next })}
          error={problems.get('capacity')}
        />
      </Section>
      <Section
        title="Coming back"
        description="A guest who writes again within this time goes on where they were, with the agent they had."
      >
        <DurationField
          label="Conversations can be rejoined for"
          hint={`Counted from when the agent left. Up to ${durationWords(THREADING_MINUTES.max * 60)}; 0: never.`}
          units={['minutes', 'hours', 'days']}
          value={threadingMinutes * 60}
          onValueChange={(seconds) => onChange({ ...settings, threadingMinutes: seconds / 60 })}
          error={problems.get('threadingMinutes')}
          readOnly={false}
        />
      </Section>
    </div>
  );
}

function Licences({ settings, onChange }: Pick<CompanyFormProps, 'settings' | 'onChange'>) {
  const toggle = (licence: string, held: boolean) => {
    const others = settings.licences.filter((each) => each !== licence);
    onChange({
      ...settings,
      licences: held ? LICENCES.filter((each) => each === licence || others.includes(each)) : others,
    });
  };
  return (
    <Section
      title="Licences"
      description="What the company holds. Messengers run as long as one of them carries web messaging."
    >
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="sr-only">Licences</legend>
        {LICENCES.map((licence) => (
          <Checkbox
            key={licence}
            label={licence}
            {...(!carriesWebMessaging([licence]) && { hint: 'Does not carry web messaging.' })}
            checked={settings.licences.includes(licence)}
            onCheckedChange={(held) => toggle(licence, held)}
          />
        ))}
      </fieldset>
    </Section>
  );
}
