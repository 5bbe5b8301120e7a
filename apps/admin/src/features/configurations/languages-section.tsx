import { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Section } from '@rejoin/ui/section';
import { Select } from '@rejoin/ui/select';
import type { ContentFormProps } from './form-props.ts';
import { languageName } from './language-name.ts';

/** The languages of the messenger's own words. */
export function LanguagesSection({ content, onChange, readOnly, problems }: ContentFormProps) {
  const { languages, defaultLanguage } = content;
  const error = problems.get('languages');
  const choose = (language: string, chosen: boolean) => {
    const next = MESSENGER_LANGUAGES.filter((known) => (known === language ? chosen : languages.includes(known)));
    const [first] = next;
    const keepsDefault = first === undefined || next.some((known) => known === defaultLanguage);
    onChange({ ...content, languages: next, defaultLanguage: keepsDefault ? defaultLanguage : first });
  };
  return (
    <Section title="Languages" description="Of the messenger’s own words. It follows the page’s language where it can.">
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-2 text-13 font-medium">Languages</legend>
        {MESSENGER_LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            label={languageName(language)}
            checked={languages.includes(language)}
            onCheckedChange={(chosen) => choose(language, chosen)}
            disabled={readOnly}
          />
        ))}
        {error !== undefined && <p className="text-12 text-danger-ink">{error}</p>}
      </fieldset>
      <Select
        label="Default language"
        hint="For pages in any other language."
        options={languages.map((language) => ({ value: language, label: languageName(language) }))}
        value={defaultLanguage}
        onValueChange={(next) => onChange({ ...content, defaultLanguage: next })}
        error={problems.get('defaultLanguage')}
        disabled={readOnly}
        className="max-w-72"
      />
    </Section>
  );
}
