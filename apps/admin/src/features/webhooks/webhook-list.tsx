'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { StatusDot } from '@rejoin/ui/status-dot';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import { type StoredWebhook, WEBHOOKS, type WebhookAbilities } from './webhook.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookSecretDialog } from './webhook-secret-dialog.tsx';
import { stateOf } from './webhook-words.ts';

type Task =
  | { readonly type: 'add' }
  | { readonly type: 'added'; readonly added: { readonly id: string; readonly secret: string } };

const WORDS: ListWords = {
  title: WEBHOOKS.label,
  description: 'Servers of yours that hear of what happens in conversations: signed, tried again, and in order.',
  failure: 'Nothing of them is lost, and events go on being sent. Try again, or come back in a moment.',
};

/** All webhooks. */
export function WebhookList({ abilities }: { abilities: WebhookAbilities }) {
  const trpc = useTRPC();
  const router = useRouter();
  const webhooks = useQuery(trpc.webhooks.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New webhook
    </Button>
  );
  return (
    <>
      <ListPage
        words={WORDS}
        actions={add}
        reading={webhooks}
        nameOf={({ name, url }) => `${name} ${url}`}
        nothingYet={<NothingYet action={add} />}
      >
        {(found, empty) => (
          <Table
            caption={WEBHOOKS.label}
            columns={COLUMNS}
            rows={found}
            keyOf={({ id }) => id}
            hrefOf={({ id }) => `${WEBHOOKS.href}/${id}`}
            link={Link}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && (
        <WebhookDialog onClose={() => setTask(undefined)} onAdded={(added) => setTask({ type: 'added', added })} />
      )}
      {task?.type === 'added' && (
        <WebhookSecretDialog
          title="The webhook is added"
          secret={task.added.secret}
          onClose={() => router.push(`${WEBHOOKS.href}/${task.added.id}`)}
        />
      )}
    </>
  );
}

const COLUMNS: readonly Column<StoredWebhook>[] = [
  {
    key: 'name',
    header: 'Name',
    cell: ({ name, url }) => (
      <>
        {name}
        <span className="line-clamp-1 text-12 font-normal break-all text-muted">{url}</span>
      </>
    ),
  },
  {
    key: 'events',
    header: 'Events',
    width: '7rem',
    align: 'end',
    wideOnly: true,
    cell: ({ events }) => <span className="text-muted tabular-nums">{events.length}</span>,
  },
  {
    key: 'state',
    header: 'State',
    width: '9.5rem',
    cell: (webhook) => <StatusDot {...stateOf(webhook)} />,
  },
];

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      icon={<WebhookIcon />}
      title="No webhook yet"
      text={
        action === false
          ? 'The servers that hear of conversations appear here once somebody has added one.'
          : 'Name a server of yours, such as a CRM, and it hears of conversations and messages as they happen.'
      }
      action={action}
    />
  );
}

/** The shape of the list while it loads. */
export function WebhookListLoading() {
  return <ListPageLoading words={WORDS} />;
}
