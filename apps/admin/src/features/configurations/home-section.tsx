import { Section } from '@rejoin/ui/section';
import { Switch } from '@rejoin/ui/switch';
import type { ContentFormProps } from './form-props.ts';
import { PictureField } from './picture-field.tsx';

/** Whether the messenger opens on a page of its own, and whose logo stands there. */
export function HomeSection({ content, onChange, readOnly, problems }: ContentFormProps) {
  const { homeScreen } = content.messenger;
  const change = (part: Partial<typeof homeScreen>) =>
    onChange({ ...content, messenger: { ...content.messenger, homeScreen: { ...homeScreen, ...part } } });
  const error = problems.get('messenger.homeScreen.logoUrl');
  return (
    <Section title="Home screen">
      <Switch
        label="Open with a home screen"
        hint="A welcome, and a button to write or to go on with the conversation. Who only looks at it opens no session."
        checked={homeScreen.enabled}
        onCheckedChange={(enabled) => change({ enabled })}
        disabled={readOnly}
      />
      {(homeScreen.enabled || error !== undefined) && (
        <PictureField
          label="Logo"
          hint="The address of a picture that reads well on the brand colour, shown 48 pixels high. Left empty, a speech bubble stands there."
          otherwise="a speech bubble"
          ground={content.messenger.primaryColor}
          value={homeScreen.logoUrl}
          onValueChange={(logoUrl) => change({ logoUrl })}
          error={error}
          readOnly={readOnly}
        />
      )}
    </Section>
  );
}
