'use client';

import { Checkbox } from '@rejoin/ui/checkbox';
import { Segmented } from '@rejoin/ui/segmented';
import { TextField } from '@rejoin/ui/text-field';
import { CircleAlert, Search } from 'lucide-react';
import { useId, useState } from 'react';

type Option = { readonly id: string; readonly name: string };

type PickManyProps = {
  label: string;
  /** By name. */
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  /** `none`: what it means that none is chosen; `nothing`: that there is none to choose from. */
  words: { readonly none: string; readonly nothing: string };
  error?: string | undefined;
  readOnly: boolean;
};

const SEARCH_FROM = 8;
/** More are found by their names. */
const SHOWN_MAX = 100;

/** Any number of things out of many, with a search. */
export function PickMany({ label, options, chosen, onChange, words, error, readOnly }: PickManyProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<'all' | 'chosen'>('all');
  const picked = new Set(chosen);
  const choosable = only === 'chosen' || readOnly ? options.filter((option) => picked.has(option.id)) : options;
  const wanted = search.trim().toLowerCase();
  const found = choosable.filter(({ name }) => name.toLowerCase().includes(wanted));
  const toggle = (option: Option, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, option.id] : chosen.filter((each) => each !== option.id));
  if (options.length === 0) return <p className="text-muted">{words.nothing}</p>;
  return (
    <fieldset aria-describedby={`${id}-note`} className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {options.length >= SEARCH_FROM && (
        <div className="flex flex-wrap items-center gap-2">
          <TextField
            label={`Search ${label.toLowerCase()}`}
            hideLabel
            className="min-w-40 flex-1"
            placeholder="Search by name"
            type="search"
            leading={<Search aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {!readOnly && (
            <Segmented
              label={`Which ${label.toLowerCase()} are shown`}
              hideLabel
              options={[
                { value: 'all', label: `All ${options.length}` },
                { value: 'chosen', label: `Chosen ${chosen.length}` },
              ]}
              value={only}
              onValueChange={setOnly}
            />
          )}
        </div>
      )}
      <Found found={found} picked={picked} onToggle={toggle} readOnly={readOnly} />
      <p
        id={`${id}-note`}
        className={`flex gap-1 text-12 ${error === undefined ? 'text-muted' : 'text-danger-ink'}`}
        role={error === undefined ? undefined : 'alert'}
      >
        {error !== undefined && <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />}
        <span>{error ?? (chosen.length === 0 ? words.none : `${chosen.length} of ${options.length}`)}</span>
      </p>
    </fieldset>
  );
}

type FoundProps = {
  found: readonly Option[];
  picked: ReadonlySet<string>;
  onToggle: (option: Option, isChosen: boolean) => void;
  readOnly: boolean;
};

function Found({ found, picked, onToggle, readOnly }: FoundProps) {
  if (found.length === 0) return null;
  return (
    <div className="max-h-72 overflow-y-auto rounded-panel border border-line bg-surface px-3 py-1.5">
      <ul>
        {found.slice(0, SHOWN_MAX).map((option) => (
          <li key={option.id} className="py-1.5">
            {readOnly ? (
              <span className="break-words">{option.name}</span>
            ) : (
              <Checkbox
                label={option.name}
                checked={picked.has(option.id)}
                onCheckedChange={(isChosen) => onToggle(option, isChosen)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN_MAX && (
        <p className="border-t border-line py-2 text-12 text-muted">
          {found.length - SHOWN_MAX} more. Search for a part of the name.
        </p>
      )}
    </div>
  );
}
