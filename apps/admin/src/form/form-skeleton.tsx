import { Loading, Skeleton } from '@rejoin/ui/skeleton';

/** The shape of the form while it loads. */
export function FormSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label} className="max-w-3xl">
      <Skeleton className="mb-2 h-4 w-28" />
      <Skeleton className="mb-8 h-6 w-64" />
      <div className="flex flex-col gap-5">
        {['w-full', 'w-11/12', 'w-48', 'w-3/4', 'w-2/3'].map((width) => (
          <div key={width}>
            <Skeleton className="mb-2 h-3.5 w-24" />
            <Skeleton className={`h-control ${width}`} />
          </div>
        ))}
      </div>
    </Loading>
  );
}
