import { Loading, Skeleton } from './skeleton.tsx';

/** A list while it loads: a row for each class name, which says how wide the row's name is. */
export function ListSkeleton({ label, widths }: { label: string; widths: readonly string[] }) {
  return (
    <Loading label={label} className="rounded-panel border border-line bg-surface">
      {widths.map((width) => (
        <div key={width} className="flex h-12 items-center justify-between border-b border-line px-5 last:border-0">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </Loading>
  );
}
