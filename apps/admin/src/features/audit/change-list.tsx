import type { Json } from '@rejoin/core/audit/audit-entry';
import { fieldWords, listDifference, valueWords } from './audit-words.ts';
import type { AuditEntry } from './use-audit.ts';

type Change = AuditEntry['changes'][number];

/** What was written and what stands there now, field by field. */
export function ChangeList({ entry }: { entry: AuditEntry }) {
  const { changes, names, untold } = entry;
  if (changes.length === 0) return <p className="text-13 text-muted">No value of it has changed.</p>;
  return (
    <>
      <dl className="divide-y divide-line rounded-control border border-line">
        {changes.map((change) => (
          <div
            key={change.path.join('/')}
            className="grid gap-x-4 gap-y-1 px-3 py-2 text-13 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
          >
            <dt className="break-words text-muted">{fieldWords(change.path, names)}</dt>
            <dd className="min-w-0">
              <Values change={change} names={names} />
            </dd>
          </div>
        ))}
      </dl>
      {untold > 0 && (
        <p className="mt-2 text-13 text-muted">
          {untold === 1 ? 'One more value has changed.' : `${untold} more values have changed.`}
        </p>
      )}
    </>
  );
}

function Values({ change, names }: { change: Change } & Pick<AuditEntry, 'names'>) {
  const { before, after, cut, secret } = change;
  if (secret) return <span className="text-muted">Set anew; it is secret</span>;
  const difference = listDifference(before, after);
  if (difference !== undefined) {
    const { added, taken } = difference;
    return (
      <div className="flex flex-col gap-1">
        {taken.length > 0 && <Value label="Taken out" value={taken} cut={undefined} names={names} />}
        {added.length > 0 && <Value label="Added" value={added} cut={undefined} names={names} />}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      {before !== undefined && <Value label="Before" value={before} cut={cut} names={names} />}
      {after !== undefined && <Value label="After" value={after} cut={cut} names={names} />}
    </div>
  );
}

type ValueProps = { label: string; value: Json; cut: true | undefined } & Pick<AuditEntry, 'names'>;

function Value({ label, value, cut, names }: ValueProps) {
  const isStructure = typeof value === 'object' && valueWords(value, names).includes('\n');
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2">
      <span className="text-12 leading-5 text-muted">{label}</span>
      <span className={`whitespace-pre-wrap break-words ${isStructure ? 'font-mono text-12' : ''}`}>
        {valueWords(value, names)}
        {cut && <span className="text-muted">… (only the beginning is kept)</span>}
      </span>
    </div>
  );
}
