import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { LAUNCHER_SPACE } from '@rejoin/core/configuration/validate-configuration';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { FormRow, Section } from '@rejoin/ui/section';
import { Segmented } from '@rejoin/ui/segmented';
import { WholeNumberField } from '../../form/whole-number-field.tsx';
import { ALIGNMENT_LABELS, DISPLAY_LABELS, VISIBILITY_LABELS } from './content-fields.ts';
import type { ContentFormProps } from './form-props.ts';
import { PictureField } from './picture-field.tsx';

const SPACE_HINT = `In pixels, ${LAUNCHER_SPACE.min} to ${LAUNCHER_SPACE.max}.`;

const visibilities = [
  { value: 'On', label: VISIBILITY_LABELS.On, hint: 'It is there as soon as the page is.' },
  { value: 'OnDemand', label: VISIBILITY_LABELS.OnDemand, hint: "Hidden until the page runs Rejoin('show')." },
  { value: 'Off', label: VISIBILITY_LABELS.Off, hint: "The page has a button of its own that runs Rejoin('open')." },
] as const;

const alignments = (['Auto', 'Left', 'Right'] as const).map((value) => ({ value, label: ALIGNMENT_LABELS[value] }));

const displays = (['Icon', 'Text', 'IconAndText'] as const).map((value) => ({ value, label: DISPLAY_LABELS[value] }));

/** When the launcher shows, what is on it and where it stands. */
export function LauncherSection({ content, onChange, readOnly, problems }: ContentFormProps) {
  const { launcher } = content.messenger;
  const change = (part: Partial<ConfigurationContent['messenger']['launcher']>) =>
    onChange({ ...content, messenger: { ...content.messenger, launcher: { ...launcher, ...part } } });
  return (
    <Section title="Launcher" description="The button that opens the messenger.">
      <RadioGroup
        label="Show the launcher"
        options={visibilities}
        value={launcher.visibility}
        onValueChange={(visibility) => change({ visibility })}
        disabled={readOnly}
      />
      <Segmented
        label="What it shows"
        options={displays}
        value={launcher.displayType}
        onValueChange={(displayType) => change({ displayType })}
        disabled={readOnly}
      />
      {(launcher.displayType !== 'Text' || problems.has('messenger.launcher.iconUrl')) && (
        <PictureField
          label="Icon"
          hint="The address of a picture, shown 26 pixels high. Left empty, the messenger uses its own."
          otherwise="the messenger’s own icon"
          ground={content.messenger.primaryColor}
          value={launcher.iconUrl}
          onValueChange={(iconUrl) => change({ iconUrl })}
          error={problems.get('messenger.launcher.iconUrl')}
          readOnly={readOnly}
        />
      )}
      <div>
        <Segmented
          label="Side of the page"
          options={alignments}
          value={launcher.alignment}
          onValueChange={(alignment) => change({ alignment })}
          disabled={readOnly}
        />
        <p className="mt-1.5 text-12 text-muted">
          Automatic is right, and left where a page is written from right to left.
        </p>
      </div>
      <FormRow>
        <WholeNumberField
          label="Space to the side"
          hint={SPACE_HINT}
          value={launcher.sideSpace}
          onValueChange={(sideSpace) => change({ sideSpace })}
          error={problems.get('messenger.launcher.sideSpace')}
          readOnly={readOnly}
        />
        <WholeNumberField
          label="Space below"
          hint={SPACE_HINT}
          value={launcher.bottomSpace}
          onValueChange={(bottomSpace) => change({ bottomSpace })}
          error={problems.get('messenger.launcher.bottomSpace')}
          readOnly={readOnly}
        />
      </FormRow>
    </Section>
  );
}
