'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Inbox, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import type { ListedQueue, QueueAbilities } from './queue.ts';

/** Numbers of the floor are read anew this often. */
const ANEW_MS = 10_000;

const WORDS: ListWords = {
  title: 'Queues',
  description: 'Where conversations wait for the agents who serve them, and the rules for both.',
  failure: 'Nothing of them is lost, and conversations go on. Try again, or come back in a moment.',
};

const COLUMNS: readonly Column<ListedQueue>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  {
    key: 'waiting',
    header: 'Waiting',
    align: 'end',
    width: 'min(7rem, 20vw)',
    cell: ({ waiting }) => <Count of={waiting} />,
  },
  {
    key: 'onQueue',
    header: 'On queue',
    align: 'end',
    width: 'min(7rem, 20vw)',
    cell: ({ onQueue }) => <Count of={onQueue} />,
  },
  {
    key: 'members',
    header: 'Members',
    align: 'end',
    width: 'min(7rem, 20vw)',
    wideOnly: true,
    cell: ({ members }) => <Count of={members} />,
  },
];

/** All queues, and how it goes there. */
export function QueueList({ abilities }: { abilities: QueueAbilities }) {
  const trpc = useTRPC();
  const queues = useQuery(trpc.queues.list.queryOptions(undefined, { refetchInterval: ANEW_MS }));
  return (
    <ListPage
      words={WORDS}
      actions={abilities.add && <NewQueueButton />}
      reading={queues}
      nameOf={({ name }) => name}
      nothingYet={<NothingYet mayAdd={abilities.add} />}
    >
      {(found, empty) => (
        <Table
          caption="Queues"
          columns={COLUMNS}
          rows={found}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `/queues/${id}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

function Count({ of }: { of: number }) {
  return <span className={`tabular-nums ${of === 0 ? 'text-muted' : ''}`}>{of}</span>;
}

function NewQueueButton() {
  const router = useRouter();
  return (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => router.push('/queues/new')}>
      New queue
    </Button>
  );
}

/** The shape of the list while it loads. */
export function QueueListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      icon={<Inbox />}
      title="No queue yet"
      text="Flows send conversations to a queue, where they wait for the agents who serve it."
      action={mayAdd && <NewQueueButton />}
    />
  );
}
