import { AUDIT_KINDS, type AuditKind } from '@rejoin/core/audit/audit-entry';
import { Button } from '@rejoin/ui/button';
import { Select } from '@rejoin/ui/select';
import { TextField } from '@rejoin/ui/text-field';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AuditView } from './audit-view.ts';
import { KIND_WORDS } from './audit-words.ts';
import { useAuditedPeople } from './use-audit.ts';

const PAUSE_MS = 250;
/** Chosen where nothing is asked for. */
const ALL = 'all';

type AuditFiltersProps = {
  view: AuditView;
  onShow: (view: AuditView) => void;
  onChange: (part: Partial<AuditView>) => void;
};

/** What to look for. */
export function AuditFilters({ view, onShow, onChange }: AuditFiltersProps) {
  const people = useAuditedPeople();
  return (
    <div className="mt-6 grid grid-cols-2 items-end gap-3 xl:grid-cols-[1.4fr_1fr_1fr_1fr_1fr]">
      <NameField name={view.name ?? ''} onName={(name) => onChange({ name })} />
      <Select
        label="Who"
        options={[{ value: ALL, label: 'Everybody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        value={view.person ?? ALL}
        onValueChange={(person) => onChange({ person: person === ALL ? undefined : person })}
      />
      <Select<AuditKind | typeof ALL>
        label="What"
        options={[
          { value: ALL, label: 'Everything' },
          ...AUDIT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].all })),
        ]}
        value={view.kind ?? ALL}
        onValueChange={(kind) => onChange({ kind: kind === ALL ? undefined : kind })}
      />
      <DayField label="From" day={view.from} latest={view.until} onDay={(from) => onChange({ from })} />
      <DayField label="To" day={view.until} earliest={view.from} onDay={(until) => onChange({ until })} />
      {view.subject !== undefined && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted col-span-full">
          The changes to one setting only.
          <Button variant="ghost" icon={<X aria-hidden />} onClick={() => onShow({})}>
            Show all changes
          </Button>
        </p>
      )}
    </div>
  );
}

/** Looked for when whoever types pauses. What the address says otherwise is taken over. */
function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  const asked = useRef(name);
  useEffect(() => {
    if (name === asked.current) return;
    asked.current = name;
    setTyped(name);
  }, [name]);
  const pause = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const type = (next: string) => {
    setTyped(next);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => {
      asked.current = next.trim();
      onName(next.trim());
    }, PAUSE_MS);
  };
  return (
    <TextField
      label="Name"
      className="max-xl:col-span-full"
      type="search"
      placeholder="Part of a name"
      leading={<Search aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.target.value)}
    />
  );
}

type DayFieldProps = {
  label: string;
  day: string | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  onDay: (day: string) => void;
};

function DayField({ label, day = '', earliest, latest, onDay }: DayFieldProps) {
  return (
    <TextField
      label={label}
      type="date"
      value={day}
      min={earliest}
      max={latest}
      onChange={(event) => onDay(event.target.value)}
    />
  );
}
