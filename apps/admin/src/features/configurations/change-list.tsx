import type { ContentChange } from './content-diff.ts';

/** Settings that differ, each with its value before and after. */
export function ChangeList({ changes, label }: { changes: readonly ContentChange[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-control border border-line">
      {changes.map(({ path, label: setting, before, after }) => (
        <li key={path} className="px-3 py-2">
          <p className="text-12 text-muted">{setting}</p>
          <p className="break-words">
            <del className="text-muted">{before}</del>
            <span aria-hidden> → </span>
            <ins className="font-medium text-ink no-underline">{after}</ins>
          </p>
        </li>
      ))}
    </ul>
  );
}
