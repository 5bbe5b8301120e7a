'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Clock, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import { OpenNow } from './open-now.tsx';
import type { ScheduleAbilities, StoredSchedule } from './schedule.ts';

const WORDS: ListWords = {
  title: 'Hours',
  description: 'When the company answers. Flows go by them to decide what a guest is told.',
  failure: 'Nothing of them is lost, and flows go on by them. Try again, or come back in a moment.',
};

const COLUMNS: readonly Column<StoredSchedule>[] = [
  {
    key: 'name',
    header: 'Name',
    cell: ({ name, timeZone }) => (
      <>
        {name}
        <span className="block text-12 break-words text-muted sm:hidden">{timeZone}</span>
      </>
    ),
  },
  { key: 'now', header: 'Now', cell: (schedule) => <OpenNow content={schedule} /> },
  {
    key: 'zone',
    header: 'Time zone',
    wideOnly: true,
    cell: ({ timeZone }) => <span className="text-muted">{timeZone}</span>,
  },
];

/** All schedules, and what each says now. */
export function ScheduleList({ abilities }: { abilities: ScheduleAbilities }) {
  const trpc = useTRPC();
  const schedules = useQuery(trpc.schedules.list.queryOptions());
  return (
    <ListPage
      words={WORDS}
      actions={abilities.add && <NewScheduleButton />}
      reading={schedules}
      nameOf={({ name }) => name}
      nothingYet={
        <EmptyState
          icon={<Clock />}
          title="No schedule yet"
          text="With one a flow can tell guests when nobody is there, and when somebody is again."
          action={abilities.add && <NewScheduleButton />}
        />
      }
    >
      {(found, empty) => (
        <Table
          caption="Hours"
          columns={COLUMNS}
          rows={found}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `/hours/${id}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

function NewScheduleButton() {
  const router = useRouter();
  return (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => router.push('/hours/new')}>
      New schedule
    </Button>
  );
}

/** The shape of the list while it loads. */
export function ScheduleListLoading() {
  return <ListPageLoading words={WORDS} />;
}
