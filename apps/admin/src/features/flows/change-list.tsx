import { Badge } from '@rejoin/ui/badge';
import type { FlowChange } from './flow-diff.ts';

const MEANINGS = { added: 'good', changed: 'attention', renamed: 'info', removed: 'danger' } as const;

/** What differs between two contents of a flow, and how. */
export function ChangeList({ changes, label }: { changes: readonly FlowChange[]; label: string }) {
  return (
    <ul aria-label={label} className="flex flex-col gap-2.5 text-13">
      {changes.map(({ what, how, was, is }) => (
        <li key={`${how} ${what}`}>
          <p className="flex items-center gap-2">
            <Badge meaning={MEANINGS[how]}>{how}</Badge>
            <span className="min-w-0 break-words">{what}</span>
          </p>
          {was.map((line) => (
            <del key={line} className="mt-0.5 block break-words whitespace-pre-wrap text-muted">
              {line}
            </del>
          ))}
          {is.map((line) => (
            <ins key={line} className="mt-0.5 block break-words whitespace-pre-wrap no-underline">
              {line}
            </ins>
          ))}
        </li>
      ))}
    </ul>
  );
}
