import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { TextField } from '@rejoin/ui/text-field';
import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { languageName, tagsIn } from './agent.ts';
import type { AgentFormProps } from './form-props.ts';

/** The languages that the agent speaks, by their tags. */
export function LanguageField({ settings, onChange, problems, readOnly }: AgentFormProps) {
  const { languages } = settings;
  const [written, setWritten] = useState('');
  const change = (next: readonly string[]) => onChange({ ...settings, languages: next });
  const add = () => {
    const tags = tagsIn(written);
    if (tags.length === 0) return;
    change([...new Set([...languages, ...tags])]);
    setWritten('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex flex-col gap-3">
      {languages.length > 0 && (
        <ul aria-label="Languages" className="rounded-panel border border-line bg-surface">
          {languages.map((tag) => (
            <li key={tag} className="flex min-h-10 items-center gap-2 border-b border-line px-3 last:border-0">
              <span className="min-w-0 flex-1 py-2 break-words">
                {languageName(tag)} <span className="text-muted">{tag}</span>
              </span>
              {!readOnly && (
                <IconButton
                  label={`Take out ${languageName(tag)}`}
                  icon={<X />}
                  onClick={() => change(languages.filter((each) => each !== tag))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? (
        languages.length === 0 && (
          <p className="text-12 text-muted">None: conversations that ask for one pass them by.</p>
        )
      ) : (
        <div className="flex items-start gap-2">
          <TextField
            className="flex-1"
            label="Add a language"
            hint="A tag such as de, en-us or es-419. One without a region takes in all regions."
            autoComplete="off"
            spellCheck={false}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
            error={problems.get('languages')}
          />
          <Button className="mt-6" onClick={add}>
            Add
          </Button>
        </div>
      )}
    </div>
  );
}
