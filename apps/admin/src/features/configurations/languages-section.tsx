import { labelsFor } from '@rejoin/core/configuration/labels';
import { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import { PickMany } from '../../form/pick-many.tsx';
import type { ContentFormProps } from './form-props.ts';
import { hasEffect } from './has-effect.ts';
import { LabelsEditor } from './labels-editor.tsx';
import { languageName, languageNames } from './language-name.ts';

const OPTIONS = MESSENGER_LANGUAGES.map((id) => ({ id, name: languageNames(id) })).sort((one, other) =>
  languageName(one.id).localeCompare(languageName(other.id), 'en'),
);

/** The languages that the messenger speaks, and what it says in them otherwise than by itself. */
export function LanguagesSection(props: ContentFormProps) {
  const { content, onChange, readOnly, problems } = props;
  const { languages, defaultLanguage, messenger } = content;
  const choose = (chosen: readonly string[]) => {
    const next = MESSENGER_LANGUAGES.filter((known) => chosen.includes(known));
    const [first] = next;
    const keepsDefault = first === undefined || next.some((known) => known === defaultLanguage);
    onChange({
      ...content,
      languages: next,
      defaultLanguage: keepsDefault ? defaultLanguage : first,
      messenger: { ...messenger, labels: labelsFor(messenger.labels, next) },
    });
  };
  return (
    <>
      <Section
        title="Languages"
        description="Of the messenger’s own words. It follows the page’s language where it can."
      >
        <PickMany
          label="Languages"
          options={OPTIONS}
          chosen={languages}
          onChange={choose}
          words={{ none: 'None is chosen.', nothing: 'There is no language.' }}
          error={problems.get('languages')}
          readOnly={readOnly}
        />
        <Select
          label="Default language"
          hint="For pages in any other language."
          options={languages.map((language) => ({ value: language, label: languageNames(language) }))}
          value={defaultLanguage}
          onValueChange={(next) => onChange({ ...content, defaultLanguage: next })}
          error={problems.get('defaultLanguage')}
          disabled={readOnly}
          className="max-w-72"
        />
      </Section>
      {hasEffect(props, 'messenger.labels') && (
        <Section
          title="Words of your own"
          description="In place of the messenger’s, in each language by itself. What is left empty stays the messenger’s."
        >
          <LabelsEditor {...props} />
        </Section>
      )}
    </>
  );
}
