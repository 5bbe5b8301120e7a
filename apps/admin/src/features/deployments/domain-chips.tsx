import { Button } from '@rejoin/ui/button';
import { TextField } from '@rejoin/ui/text-field';
import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { addDomains } from './domain-list.ts';

type DomainChipsProps = {
  domains: readonly string[];
  onChange: (domains: readonly string[]) => void;
  error: string | undefined;
  readOnly: boolean;
};

/** The allowed domains, one chip each. Several can be pasted at once. */
export function DomainChips({ domains, onChange, error, readOnly }: DomainChipsProps) {
  const [typed, setTyped] = useState('');
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const add = () => {
    const added = addDomains(domains, typed);
    setRejected(added.rejected);
    if (added.rejected.length === 0) setTyped('');
    if (added.domains.length !== domains.length) onChange(added.domains);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  };
  const problem =
    rejected.length > 0
      ? `Not added. Write host names only, such as shop.example. Not one: ${rejected.join(', ')}.`
      : error;
  return (
    <div className="flex flex-col gap-3">
      {domains.length > 0 && (
        <ul aria-label="Allowed domains" className="flex flex-wrap gap-1.5">
          {domains.map((domain) => (
            <li
              key={domain}
              className="flex min-h-8 max-w-full items-center gap-1 rounded-control bg-pressed pl-2.5 text-13 not-has-[button]:pr-2.5"
            >
              <span className="min-w-0 break-all">{domain}</span>
              {!readOnly && (
                <button
                  type="button"
                  aria-label={`Remove ${domain}`}
                  onClick={() => onChange(domains.filter((kept) => kept !== domain))}
                  className="grid size-8 shrink-0 place-items-center rounded-control text-muted transition-colors hover:text-ink pointer-coarse:size-11"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? (
        domains.length === 0 && <p className="text-muted">No domain is allowed.</p>
      ) : (
        <div className="flex items-start gap-2">
          <TextField
            className="flex-1"
            label="Add a domain"
            hint="Enter adds it. Several can be pasted at once."
            placeholder="shop.example"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => typed.trim() !== '' && add()}
            error={problem}
          />
          <Button className="mt-6" onClick={add}>
            Add
          </Button>
        </div>
      )}
    </div>
  );
}
