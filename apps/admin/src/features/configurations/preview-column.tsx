import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { Segmented } from '@rejoin/ui/segmented';
import { Select } from '@rejoin/ui/select';
import { useState } from 'react';
import { languageNames } from './language-name.ts';
import { MessengerPreview } from './messenger-preview.tsx';
import type { PreviewMoment } from './preview-stage.ts';

const moments = [
  { value: 'closed', label: 'Closed' },
  { value: 'home', label: 'Home' },
  { value: 'open', label: 'Open' },
  { value: 'left', label: 'Disconnected' },
] as const;

/**
 * The preview with a choice of moments and of languages, the default one first; it stays in sight beside a long form, and shows a home
 * screen as soon as there is one.
 */
export function PreviewColumn({ content }: { content: ConfigurationContent }) {
  const { enabled } = content.messenger.homeScreen;
  const [hadHome, setHadHome] = useState(enabled);
  const [moment, setMoment] = useState<PreviewMoment>('open');
  const [wanted, setWanted] = useState<string>();
  const { languages, defaultLanguage } = content;
  const language = wanted !== undefined && languages.includes(wanted) ? wanted : defaultLanguage;
  const spoken = MESSENGER_LANGUAGES.find((known) => known === language) ?? 'en-us';
  if (hadHome !== enabled) {
    setHadHome(enabled);
    setMoment(enabled ? 'home' : 'open');
  }
  if (content.messenger.headless) {
    return (
      <section aria-label="Preview" className="lg:sticky lg:top-6">
        <p className="rounded-panel border border-line bg-canvas px-6 py-10 text-center text-muted">
          There is nothing to show: the page draws the conversation itself.
        </p>
      </section>
    );
  }
  return (
    <section aria-label="Preview" className="flex flex-col gap-3 lg:sticky lg:top-6">
      <Segmented
        label="Moment"
        hideLabel
        options={enabled ? moments : moments.filter(({ value }) => value !== 'home')}
        value={moment}
        onValueChange={setMoment}
      />
      {languages.length > 1 && (
        <Select
          label="Language of the preview"
          hideLabel
          options={languages.map((each) => ({ value: each, label: languageNames(each) }))}
          value={language}
          onValueChange={setWanted}
        />
      )}
      <MessengerPreview content={content} language={spoken} moment={moment} />
    </section>
  );
}
