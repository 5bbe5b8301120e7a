import { Loading, Skeleton } from '@rejoin/ui/skeleton';

/** The shape of the editor while it loads: title, nodes, the form beside them. */
export function FlowSkeleton() {
  return (
    <Loading label="Loading the flow">
      <Skeleton className="mb-2 h-4 w-28" />
      <Skeleton className="mb-8 h-6 w-64" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="flex flex-col gap-1.5">
          {['one', 'two', 'three', 'four', 'five'].map((node) => (
            <Skeleton key={node} className="h-16 rounded-panel" />
          ))}
        </div>
        <Skeleton className="h-[28rem] rounded-panel" />
      </div>
    </Loading>
  );
}
