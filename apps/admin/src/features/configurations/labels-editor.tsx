import {
  LABEL_KEYS,
  type LabelKey,
  labelsFor,
  labelsIn,
  type MessengerLabels,
} from '@rejoin/core/configuration/labels';
import { directionOf, MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { Button } from '@rejoin/ui/button';
import { Select } from '@rejoin/ui/select';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { ContentFormProps } from './form-props.ts';
import { LABEL_NAMES } from './label-words.ts';
import { languageNames } from './language-name.ts';
import { PREVIEW_WORDS } from './preview-words.ts';

const HINTS: Readonly<Record<LabelKey, string>> = {
  welcomeTitle: 'Greets the guest before the first message.',
  welcomeText: 'Stands under the welcome title.',
  launcherText: 'Names the button that opens the messenger.',
};

/** The labels of one language at a time; what the messenger would say stands in the empty fields. */
export function LabelsEditor({ content, onChange, readOnly, problems }: ContentFormProps) {
  const { languages, defaultLanguage, messenger } = content;
  const [wanted, setWanted] = useState(defaultLanguage);
  const language = languages.includes(wanted) ? wanted : defaultLanguage;
  const own = PREVIEW_WORDS[MESSENGER_LANGUAGES.find((known) => known === language) ?? 'en-us'];
  const labels = labelsIn(messenger.labels, language);
  const index = messenger.labels.indexOf(labels);
  const change = (part: Partial<MessengerLabels>) => {
    const others = messenger.labels.filter((entry) => entry.language !== language);
    const next = labelsFor([...others, { ...labels, ...part }], languages);
    onChange({ ...content, messenger: { ...messenger, labels: next } });
  };
  const fieldOf = (key: LabelKey) => ({
    label: LABEL_NAMES[key],
    hint: HINTS[key],
    placeholder: own[key],
    value: labels[key],
    lang: language,
    dir: labels[key] === '' ? directionOf(language) : 'auto',
    error: problems.get(`messenger.labels.${index}.${key}`),
    readOnly,
  });
  return (
    <>
      <Select
        label="Words in"
        options={languages.map((each) => ({
          value: each,
          label: languageNames(each),
          ...(isWorded(messenger.labels, each) && { note: 'Changed' }),
        }))}
        value={language}
        onValueChange={setWanted}
        className="max-w-72"
      />
      <TextField
        {...fieldOf('welcomeTitle')}
        onChange={(event) => change({ welcomeTitle: event.target.value })}
        autoComplete="off"
      />
      <TextArea
        {...fieldOf('welcomeText')}
        onChange={(event) => change({ welcomeText: event.target.value })}
        rows={2}
      />
      <TextField
        {...fieldOf('launcherText')}
        onChange={(event) => change({ launcherText: event.target.value })}
        autoComplete="off"
      />
      {!readOnly && index >= 0 && (
        <div>
          <Button
            icon={<RotateCcw />}
            onClick={() => change(Object.fromEntries(LABEL_KEYS.map((key) => [key, ''] as const)))}
          >
            Reset to the messenger’s words
          </Button>
        </div>
      )}
    </>
  );
}

function isWorded(labels: readonly MessengerLabels[], language: string): boolean {
  return labels.some((entry) => entry.language === language);
}
