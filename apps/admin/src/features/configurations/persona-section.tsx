import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import { TextField } from '@rejoin/ui/text-field';
import type { ContentFormProps } from './form-props.ts';
import { hasEffect } from './has-effect.ts';
import { PictureField } from './picture-field.tsx';

/** Whom guests see as the author of what flows say. */
export function PersonaSection(props: ContentFormProps) {
  const { content, onChange, readOnly, problems } = props;
  const { persona } = content.messenger;
  const change = (part: Partial<typeof persona>) =>
    onChange({ ...content, messenger: { ...content.messenger, persona: { ...persona, ...part } } });
  const nameError = problems.get('messenger.persona.name');
  const pictureError = problems.get('messenger.persona.avatarUrl');
  return (
    <Section title="Automatic replies">
      <Switch
        label="Under a name"
        hint="What a flow says by itself stands in the messenger under a name and a picture of your choice. Agents still read that it was automatic."
        checked={persona.enabled}
        onCheckedChange={(enabled) => change({ enabled })}
        disabled={readOnly}
      />
      {(persona.enabled || nameError !== undefined || pictureError !== undefined) && (
        <>
          <TextField
            label="Name of automatic replies"
            hint="Left empty, guests read that the reply is automatic."
            value={persona.name}
            onChange={(event) => change({ name: event.target.value })}
            error={nameError}
            readOnly={readOnly}
            autoComplete="off"
          />
          {hasEffect(props, 'messenger.persona.avatarUrl') && (
            <PictureField
              label="Picture of automatic replies"
              hint="The address of a square picture, shown 24 pixels high. Left empty, the name’s initials stand there."
              otherwise="the name’s initials"
              value={persona.avatarUrl}
              onValueChange={(avatarUrl) => change({ avatarUrl })}
              error={pictureError}
              readOnly={readOnly}
            />
          )}
        </>
      )}
    </Section>
  );
}
