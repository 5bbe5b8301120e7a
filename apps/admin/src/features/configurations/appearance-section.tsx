import { brandColours, contrastOf } from '@rejoin/core/configuration/brand-colour';
import { ColourField } from '@rejoin/ui/colour-field';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { INTERFACE_LABELS } from './content-fields.ts';
import type { ContentFormProps } from './form-props.ts';
import { hasEffect } from './has-effect.ts';

const interfaces = [
  {
    value: 'messenger',
    label: INTERFACE_LABELS.messenger,
    hint: 'A launcher on the page, and a panel with the conversation.',
  },
  {
    value: 'page',
    label: INTERFACE_LABELS.page,
    hint: "Nothing shows: the page draws the conversation, with Rejoin('sendMessage') and what it listens for.",
  },
] as const;

/** Who draws the conversation, the brand colour and what stands at the head of the conversation. */
export function AppearanceSection(props: ContentFormProps) {
  const { content, onChange, readOnly, problems } = props;
  const { messenger } = content;
  return (
    <Section title="Appearance">
      <RadioGroup
        label="User interface"
        options={interfaces}
        value={messenger.headless ? 'page' : 'messenger'}
        onValueChange={(value) => onChange({ ...content, messenger: { ...messenger, headless: value === 'page' } })}
        disabled={readOnly}
      />
      {messenger.headless && (
        <p className="text-13 text-muted">
          The colour, the header, the launcher, the home screen, words of your own and the way to another device are
          left out below: nothing of them would be seen. What was set there is kept for the messenger’s own interface.
        </p>
      )}
      {hasEffect(props, 'messenger.primaryColor') && (
        <ColourField
          label="Brand colour"
          hint={<ContrastHint colour={messenger.primaryColor} />}
          value={messenger.primaryColor}
          onValueChange={(primaryColor) => onChange({ ...content, messenger: { ...messenger, primaryColor } })}
          error={problems.get('messenger.primaryColor')}
          readOnly={readOnly}
        />
      )}
      {hasEffect(props, 'messenger.headerTitle') && (
        <TextField
          label="Header title"
          hint="Stands at the head of the conversation. Left empty, the messenger uses its own words."
          value={messenger.headerTitle}
          onChange={(event) => onChange({ ...content, messenger: { ...messenger, headerTitle: event.target.value } })}
          error={problems.get('messenger.headerTitle')}
          readOnly={readOnly}
          autoComplete="off"
        />
      )}
    </Section>
  );
}

/** What the messenger does so that words stay legible on and in this colour. */
function ContrastHint({ colour }: { colour: string }) {
  const colours = brandColours(colour);
  if (colours === undefined) return null;
  const ratio = contrastOf(colours.brand, colours.onBrand) ?? 1;
  const changed = [
    colours.inkOnLight !== colours.brand && 'darkened on light pages',
    colours.inkOnDark !== colours.brand && 'lightened on dark ones',
  ].filter((change) => change !== false);
  return (
    <>
      Words on it are {colours.onBrand === '#ffffff' ? 'white' : 'black'}, contrast {ratio.toFixed(1)} : 1.
      {changed.length > 0 && ` As the colour of links it is ${changed.join(' and ')}.`}
    </>
  );
}
