import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useState } from 'react';
import type { Board, ServiceLevels } from '../../live/wire.ts';
import { queuesApart } from './floor-words.ts';
import { FoldButton } from './fold-button.tsx';
import { Narrowing } from './narrowing.tsx';
import { QueueServiceLevel } from './service-level.tsx';

type Queue = Board['queues'][number];

type FloorQueuesProps = {
  readonly queues: Board['queues'];
  /** Undefined until they are known. */
  readonly levels: ServiceLevels['queues'] | undefined;
  /** By which the list of conversations is narrowed. */
  readonly chosen: string | undefined;
  readonly onChoose: (queueId: string | undefined) => void;
};

/** What is under way in each queue, and whether it keeps its promise; of many, those that are quiet stand apart until they are asked for. */
export function FloorQueues({ queues, levels = [], chosen, onChoose }: FloorQueuesProps) {
  const [opened, setOpened] = useState(false);
  const answering = levels.flatMap(({ queueId, counted }) => (counted > 0 ? [queueId] : []));
  const { astir, quiet } = queuesApart(queues, new Set([...answering, chosen]));
  return (
    <section aria-label="Queues">
      <h2 className="mb-2 text-14 font-semibold">Queues</h2>
      <Table
        caption="Queues"
        columns={columnsOf({ levels, chosen, onChoose })}
        rows={opened ? [...astir, ...quiet] : astir}
        keyOf={({ queueId }) => queueId}
        empty={
          <p className="px-5 py-4 text-muted">
            {queues.length === 0 ? 'There are no queues yet.' : 'Nothing is under way in any queue.'}
          </p>
        }
        className="tabular-nums"
      />
      {quiet.length > 0 && (
        <FoldButton opened={opened} onToggle={() => setOpened(!opened)}>
          {quiet.length} with nothing under way or answered today
        </FoldButton>
      )}
    </section>
  );
}

type ColumnsOptions = Pick<FloorQueuesProps, 'chosen' | 'onChoose'> & { readonly levels: ServiceLevels['queues'] };

function columnsOf({ levels, chosen, onChoose }: ColumnsOptions): Column<Queue>[] {
  return [
    {
      key: 'name',
      header: 'Queue',
      cell: ({ queueId, name }) => (
        <Narrowing
          name={name}
          pressed={queueId === chosen}
          onPress={(pressed) => onChoose(pressed ? queueId : undefined)}
        />
      ),
    },
    { key: 'waiting', header: 'Waiting', align: 'end', cell: ({ waiting }) => <Amount of={waiting} /> },
    {
      key: 'longest',
      header: 'Longest wait',
      align: 'end',
      wideOnly: true,
      cell: ({ longestSince }) =>
        longestSince === undefined ? <span className="text-muted">–</span> : <TimeAgo at={longestSince} />,
    },
    {
      key: 'connected',
      header: 'Connected',
      align: 'end',
      wideOnly: true,
      cell: ({ connected, parked }) => (
        <>
          <Amount of={connected} />
          {parked > 0 && <span className="block text-12 text-muted">{parked} parked</span>}
        </>
      ),
    },
    {
      key: 'level',
      header: 'Service level today',
      width: '36%',
      cell: ({ queueId }) => <QueueServiceLevel level={levels.find((level) => level.queueId === queueId)} />,
    },
  ];
}

/** Nothing stands back, so that what is there stands out. */
function Amount({ of }: { readonly of: number }) {
  return <span className={of === 0 ? 'text-muted' : 'font-medium'}>{of}</span>;
}
