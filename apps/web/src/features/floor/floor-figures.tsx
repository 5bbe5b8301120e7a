import type { ServiceLevel } from '@rejoin/core/routing/service-level';
import { TimeAgo } from '@rejoin/ui/time-ago';
import type { ReactNode } from 'react';
import type { Board } from '../../live/wire.ts';
import { underWay } from './floor-words.ts';
import { ServiceLevelNote, serviceLevelFigure } from './service-level.tsx';

type FloorFiguresProps = { readonly board: Board; readonly serviceLevel: ServiceLevel | undefined };

/** The whole company in a few numbers, to be read from across the room. */
export function FloorFigures({ board, serviceLevel }: FloorFiguresProps) {
  const { waiting, longestSince, connected, parked } = underWay(board.queues);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line @2xl:grid-cols-4">
      <Figure name="Waiting">{waiting}</Figure>
      <Figure name="Longest wait">{longestSince === undefined ? '–' : <TimeAgo at={longestSince} />}</Figure>
      <Figure name="Connected" note={`${parked} parked`}>
        {connected}
      </Figure>
      <Figure name="Service level today" note={<ServiceLevelNote level={serviceLevel} />}>
        {serviceLevelFigure(serviceLevel)}
      </Figure>
    </dl>
  );
}

type FigureProps = { readonly name: string; readonly children: ReactNode; readonly note?: ReactNode };

function Figure({ name, children, note }: FigureProps) {
  return (
    <div className="grid min-w-0 content-start gap-1 bg-surface px-4 py-3 forced-colors:outline">
      <dt className="text-12 text-muted">{name}</dt>
      <dd className="truncate text-28 leading-tight font-semibold tabular-nums">{children}</dd>
      {note !== undefined && (
        <dd className="flex min-h-5 flex-wrap items-center gap-x-1 text-12 text-muted tabular-nums">{note}</dd>
      )}
    </div>
  );
}
