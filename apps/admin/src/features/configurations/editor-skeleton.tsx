import { Loading, Skeleton } from '@rejoin/ui/skeleton';

/** The shape of the editor while it loads: title, fields, preview. */
export function EditorSkeleton() {
  return (
    <Loading label="Loading the configuration">
      <Skeleton className="mb-2 h-4 w-28" />
      <Skeleton className="mb-8 h-6 w-64" />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-5">
          {['w-full', 'w-11/12', 'w-40', 'w-3/4', 'w-72'].map((width) => (
            <div key={width}>
              <Skeleton className="mb-2 h-3.5 w-24" />
              <Skeleton className={`h-control ${width}`} />
            </div>
          ))}
        </div>
        <Skeleton className="h-[36rem] rounded-panel" />
      </div>
    </Loading>
  );
}
