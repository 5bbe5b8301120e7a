import { isServiceLevelMet, type ServiceLevel, serviceLevelPercent } from '@rejoin/core/routing/service-level';
import { Badge } from '@rejoin/ui/badge';
import type { ServiceLevels } from '../../live/wire.ts';

/** Of all queues together since the day began, as one number; a dash until there is one. */
export function serviceLevelFigure(level: ServiceLevel | undefined): string {
  const percent = level && serviceLevelPercent(level);
  return percent === undefined ? '–' : `${percent} %`;
}

type ServiceLevelNoteProps = { readonly level: ServiceLevel | undefined };

/** What the number of all queues together is measured against, and on how much it rests. */
export function ServiceLevelNote({ level }: ServiceLevelNoteProps) {
  if (level === undefined) return null;
  return serviceLevelPercent(level) === undefined ? 'Nothing answered yet' : <Measure level={level} lead="Aim" />;
}

type QueueServiceLevelProps = { readonly level: ServiceLevels['queues'][number] | undefined };

/** Of one queue since the day began. */
export function QueueServiceLevel({ level }: QueueServiceLevelProps) {
  const percent = level && serviceLevelPercent(level);
  return (
    <span className="flex min-h-5 flex-wrap items-center gap-x-1 text-12 text-muted tabular-nums">
      {level !== undefined && percent === undefined && 'Nothing answered yet'}
      {level !== undefined && percent !== undefined && (
        <>
          <span>{percent} %</span>{' '}
          <Measure level={level} lead={`in ${level.seconds} s, aim`} className="max-sm:hidden" />
        </>
      )}
    </span>
  );
}

type MeasureProps = { readonly level: ServiceLevel; readonly lead: string; readonly className?: string };

/** `className` is that of the words beside the verdict. */
function Measure({ level, lead, className }: MeasureProps) {
  const { counted, target } = level;
  return (
    <>
      <span className={className}>
        {lead} {Math.round(target * 100)} % ·
      </span>
      <span className={className}>
        {counted} {counted === 1 ? 'conversation' : 'conversations'}
      </span>
      {isServiceLevelMet(level) ? <Badge meaning="good">Met</Badge> : <Badge meaning="attention">Below</Badge>}
    </>
  );
}
