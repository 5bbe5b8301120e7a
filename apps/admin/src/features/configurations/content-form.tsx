import { Section } from '@rejoin/ui/section';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { AppearanceSection } from './appearance-section.tsx';
import { ConversationSection } from './conversation-section.tsx';
import { FilesSection } from './files-section.tsx';
import type { ContentFormProps } from './form-props.ts';
import { hasEffect } from './has-effect.ts';
import { HomeSection } from './home-section.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { LauncherSection } from './launcher-section.tsx';
import { PersonaSection } from './persona-section.tsx';
import { SignInSection } from './sign-in-section.tsx';

/** Every setting of a configuration that a guest can see or feel. */
export function ContentForm(props: ContentFormProps) {
  const { content, onChange, readOnly, problems } = props;
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
      </Section>
      <AppearanceSection {...props} />
      {hasEffect(props, 'messenger.launcher') && <LauncherSection {...props} />}
      {hasEffect(props, 'messenger.homeScreen') && <HomeSection {...props} />}
      <ConversationSection {...props} />
      <PersonaSection {...props} />
      <FilesSection {...props} />
      <SignInSection {...props} />
      <LanguagesSection {...props} />
    </div>
  );
}
