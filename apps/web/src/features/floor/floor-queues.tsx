import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import type { Board, ServiceLevels } from '../../live/wire.ts';
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

/** What is under way in each queue, and whether it keeps its promise. */
export function FloorQueues({ queues, levels, chosen, onChoose }: FloorQueuesProps) {
  const columns: Column<Queue>[] = [
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
      cell: ({ queueId }) => <QueueServiceLevel level={levels?.find((level) => level.queueId === queueId)} />,
    },
  ];
  return (
    <section aria-label="Queues">
      <h2 className="mb-2 text-14 font-semibold">Queues</h2>
      <Table
        caption="Queues"
        columns={columns}
        rows={queues}
        keyOf={({ queueId }) => queueId}
        empty={<p className="px-5 py-4 text-muted">There are no queues yet.</p>}
        className="tabular-nums"
      />
    </section>
  );
}

/** Nothing stands back, so that what is there stands out. */
function Amount({ of }: { readonly of: number }) {
  return <span className={of === 0 ? 'text-muted' : 'font-medium'}>{of}</span>;
}
