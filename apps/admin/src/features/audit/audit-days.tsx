import { DaySeparator } from '@rejoin/ui/day-separator';
import type { ComponentProps } from 'react';
import { AuditRow } from './audit-row.tsx';
import type { AuditEntry } from './use-audit.ts';

type AuditDaysProps = { entries: readonly AuditEntry[] } & Pick<ComponentProps<typeof AuditRow>, 'onOnly'>;

/** Entries under the days on which they were written, as the browser counts days. */
export function AuditDays({ entries, onOnly }: AuditDaysProps) {
  const days = Map.groupBy(entries, ({ at }) => new Date(at).toDateString());
  return [...days].map(([day, ofDay]) => (
    <section key={day}>
      <DaySeparator at={ofDay[0]?.at ?? 0} />
      <ol className="rounded-panel border border-line bg-surface">
        {ofDay.map((entry) => (
          <AuditRow key={entry.sequence} entry={entry} onOnly={onOnly} />
        ))}
      </ol>
    </section>
  ));
}
