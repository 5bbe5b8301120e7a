import { isServiceLevelMet, type ServiceLevel, serviceLevelPercent } from '@rejoin/core/routing/service-level';
import { Badge } from '@rejoin/ui/badge';
import type { ServiceLevels } from '../../live/wire.ts';

type OverallServiceLevelProps = { readonly level: ServiceLevel };

/** Of all queues together since the day began. */
export function OverallServiceLevel({ level }: OverallServiceLevelProps) {
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 px-2 text-12 text-muted tabular-nums">
      <span className="w-full">Service level today</span>
      <Kept level={level} within="in time" />
    </p>
  );
}

type QueueServiceLevelProps = { readonly level: ServiceLevels['queues'][number] | undefined };

/** Of one queue since the day began, on a line of its own, which it holds before anything is known. */
export function QueueServiceLevel({ level }: QueueServiceLevelProps) {
  return (
    <span className="flex min-h-5 w-full flex-wrap items-center gap-x-2 text-12 text-muted tabular-nums">
      {level !== undefined && <Kept level={level} within={`in ${level.seconds} s`} />}
    </span>
  );
}

type KeptProps = { readonly level: ServiceLevel; readonly within: string };

function Kept({ level, within }: KeptProps) {
  const percent = serviceLevelPercent(level);
  if (percent === undefined) return <span>Nothing answered yet</span>;
  const { counted, target } = level;
  return (
    <>
      <span>
        {percent} % {within}, aim {Math.round(target * 100)} %
      </span>
      <span>
        {counted} {counted === 1 ? 'conversation' : 'conversations'}
      </span>
      {isServiceLevelMet(level) ? <Badge meaning="good">Met</Badge> : <Badge meaning="attention">Below</Badge>}
    </>
  );
}
