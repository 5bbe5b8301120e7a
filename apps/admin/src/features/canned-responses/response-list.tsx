'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { MessageSquareQuote, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { namesInShort } from '../../api/names-in-short.ts';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import { RESPONSES, type ResponseAbilities, type StoredResponse } from './canned-response.ts';

const WORDS: ListWords = {
  title: RESPONSES.label,
  description: 'What agents say again and again. In a message they type / and choose; nothing is sent by itself.',
  failure: 'Nothing of them is lost, and agents go on using them. Try again, or come back in a moment.',
};

/** All canned responses. */
export function ResponseList({ abilities }: { abilities: ResponseAbilities }) {
  const trpc = useTRPC();
  const responses = useQuery(trpc.cannedResponses.list.queryOptions());
  const { data: options } = useQuery(trpc.cannedResponses.options.queryOptions());
  const queueNames = new Map(options?.queues.map(({ id, name }) => [id, name]));
  return (
    <ListPage
      words={WORDS}
      actions={abilities.add && <NewResponseButton />}
      reading={responses}
      nameOf={({ name, code = '', text }) => `${name} /${code} ${text}`}
      nothingYet={
        <EmptyState
          icon={<MessageSquareQuote />}
          title="No canned response yet"
          text="Write the answers that agents give every day, such as how to return something. They put them into a message with a slash."
          action={abilities.add && <NewResponseButton />}
        />
      }
    >
      {(found, empty) => (
        <Table
          caption={RESPONSES.label}
          columns={columnsFor(queueNames)}
          rows={found}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `${RESPONSES.href}/${id}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

function columnsFor(queueNames: ReadonlyMap<string, string>): readonly Column<StoredResponse>[] {
  return [
    {
      key: 'name',
      header: 'Name',
      cell: ({ name, text }) => (
        <>
          {name}
          <span className="line-clamp-1 text-12 font-normal break-all text-muted">{text}</span>
        </>
      ),
    },
    {
      key: 'code',
      header: 'Code',
      width: '8rem',
      cell: ({ code }) => code !== undefined && <span className="break-all text-muted">/{code}</span>,
    },
    {
      key: 'queues',
      header: 'Queues',
      width: '14rem',
      wideOnly: true,
      cell: ({ queueIds }) => <span className="text-muted">{queuesWords(queueIds, queueNames)}</span>,
    },
  ];
}

function queuesWords(queueIds: StoredResponse['queueIds'], names: ReadonlyMap<string, string>): string {
  if (queueIds === 'all') return 'All';
  const known = queueIds.flatMap((id) => names.get(id) ?? []);
  return queueIds.length === 0 ? 'None: not offered' : namesInShort(known.sort());
}

function NewResponseButton() {
  const router = useRouter();
  return (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => router.push(`${RESPONSES.href}/new`)}>
      New response
    </Button>
  );
}

/** The shape of the list while it loads. */
export function ResponseListLoading() {
  return <ListPageLoading words={WORDS} />;
}
