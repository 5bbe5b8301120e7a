'use client';

import type { Interval } from '@rejoin/core/reports/interval';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';
import type { AgentTimeRow } from '../../live/wire.ts';
import { durationWords, inOrder, type Order, orderAfter, timeColumns } from './time-columns.ts';

/** Days that go on are read anew this often, in milliseconds. */
const READ_AGAIN_MS = 60_000;

/** How long each agent was in each state, and what they had to do. */
export function AgentTimeTable({ interval }: { readonly interval: Interval }) {
  const trpc = useTRPC();
  const [order, setOrder] = useState<Order>({ key: 'name', direction: 'ascending' });
  const { data, isError, isFetching, refetch } = useQuery(
    trpc.reports.agentTime.queryOptions(interval, {
      refetchInterval: ({ state }) =>
        state.data !== undefined && state.data.until < interval.to ? READ_AGAIN_MS : false,
      retry: 1,
    }),
  );
  if (data === undefined)
    return isError ? (
      <ErrorState
        title="Agents’ time could not be read."
        text="Nothing is lost. Try again."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    ) : (
      <ListSkeleton label="Reading agents’ time" widths={['w-40', 'w-56', 'w-48']} />
    );
  const rows = inOrder(data.rows, timeColumns(data.rows), order);
  return (
    <section aria-label="Agents’ time" className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 className="font-semibold">Agents’ time</h3>
        {data.until < interval.to && (
          <p className="text-12 text-muted">
            So far · <TimeAgo at={data.until} />
          </p>
        )}
      </div>
      <Table
        caption="Agents’ time by state"
        columns={columnsFor(data.rows, order, (key) => setOrder(orderAfter(order, key)))}
        rows={rows}
        keyOf={({ agentId }) => agentId}
        empty={
          <EmptyState
            icon={<Hourglass />}
            title="There are no agents yet"
            text="Whoever may go on queue appears here, with the time they spent on queue and off it."
          />
        }
      />
    </section>
  );
}

function columnsFor(
  rows: readonly AgentTimeRow[],
  order: Order,
  onSort: (key: string) => void,
): readonly Column<AgentTimeRow>[] {
  const sortable = (key: string) => ({
    sorted: order.key === key ? order.direction : ('none' as const),
    onSort: () => onSort(key),
  });
  return [
    {
      key: 'name',
      header: 'Agent',
      ...sortable('name'),
      cell: ({ name }) => <span className="block max-w-32 min-w-28 truncate sm:max-w-60 font-medium">{name}</span>,
    },
    ...timeColumns(rows).map(
      ({ key, header, of, isCount }): Column<AgentTimeRow> => ({
        key,
        header,
        align: 'end',
        ...sortable(key),
        cell: (row) => (
          <span className="whitespace-nowrap tabular-nums">{isCount ? of(row) : durationWords(of(row))}</span>
        ),
      }),
    ),
  ];
}
