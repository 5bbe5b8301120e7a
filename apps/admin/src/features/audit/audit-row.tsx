import type { AuditKind } from '@rejoin/core/audit/audit-entry';
import { Avatar } from '@rejoin/ui/avatar';
import { Button, buttonClasses } from '@rejoin/ui/button';
import { clockTime, exactTime } from '@rejoin/ui/relative-time';
import { Bot, ExternalLink, ListFilter, Server } from 'lucide-react';
import { UnfoldingRow } from '../../lists/unfolding-row.tsx';
import { Link } from '../../navigation/link.tsx';
import { deedWords, KIND_WORDS, screenOf } from './audit-words.ts';
import { ChangeList } from './change-list.tsx';
import type { AuditEntry } from './use-audit.ts';

type AuditRowProps = {
  entry: AuditEntry;
  /** Asks for the changes to one setting only. */
  onOnly: (kind: AuditKind, subjectId: string) => void;
};

/** Who did what to what, and, opened, from what to what. */
export function AuditRow({ entry, onOnly }: AuditRowProps) {
  const { at, by, action, kind, subjectName } = entry;
  return (
    <UnfoldingRow
      summary={
        <>
          <Actor by={by} />
          <span className="min-w-0 flex-1 break-words">
            <span className="font-medium">{by.type === 'operator' ? 'The operator' : by.name}</span>{' '}
            <span className="text-muted">{deedWords(action, kind)}</span>{' '}
            <span className="font-medium">{subjectName}</span>
          </span>
          <time
            dateTime={new Date(at).toISOString()}
            title={exactTime(at)}
            className="shrink-0 text-13 text-muted tabular-nums"
          >
            {clockTime(at)}
          </time>
        </>
      }
    >
      {() => (
        <>
          <ChangeList entry={entry} />
          <Ways entry={entry} onOnly={onOnly} />
        </>
      )}
    </UnfoldingRow>
  );
}

function Actor({ by }: Pick<AuditEntry, 'by'>) {
  if (by.type === 'person') return <Avatar name={by.name} tintBy={by.id} size="small" />;
  return (
    <span aria-hidden className="grid size-6 shrink-0 place-items-center rounded-full bg-sunken text-muted">
      {by.type === 'operator' ? <Server className="size-3.5" /> : <Bot className="size-3.5" />}
    </span>
  );
}

/** Where to go on from an entry. */
function Ways({ entry: { kind, subjectId, exists }, onOnly }: AuditRowProps) {
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {exists && (
        <Link href={screenOf(kind, subjectId)} className={buttonClasses('secondary')}>
          <ExternalLink aria-hidden />
          Open {KIND_WORDS[kind].one}
        </Link>
      )}
      <Button variant="ghost" icon={<ListFilter aria-hidden />} onClick={() => onOnly(kind, subjectId)}>
        All changes to it
      </Button>
    </div>
  );
}
