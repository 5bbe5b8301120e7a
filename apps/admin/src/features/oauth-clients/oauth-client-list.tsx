'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { useQuery } from '@tanstack/react-query';
import { Bot, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { DeleteOAuthClient } from './delete-oauth-client.tsx';
import type { OAuthClient, OAuthClientAbilities, ShownSecret } from './oauth-client.ts';
import { OAuthClientDialog } from './oauth-client-dialog.tsx';
import { OAuthClientTable, type OAuthClientTask } from './oauth-client-table.tsx';
import { ReplaceSecret } from './replace-secret.tsx';
import { SecretDialog } from './secret-dialog.tsx';

type Task =
  | { readonly type: 'add' }
  | { readonly type: OAuthClientTask; readonly client: OAuthClient }
  | { readonly type: 'show'; readonly shown: ShownSecret };

const WORDS: ListWords = {
  title: 'OAuth clients',
  description:
    'Programs of yours that set up messengers or read conversations over the platform API. What each may do is in its roles.',
  failure: 'Nothing of them is lost, and they go on calling. Try again, or come back in a moment.',
};

/** Programs that call the platform API. */
export function OAuthClientList({ abilities }: { abilities: OAuthClientAbilities }) {
  const trpc = useTRPC();
  const list = useQuery(trpc.oauthClients.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const show = (shown: ShownSecret) => setTask({ type: 'show', shown });
  const roles = list.data?.roles ?? [];
  const editor = { roles, abilities, onClose: close, onSecret: show };
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New OAuth client
    </Button>
  );
  return (
    <>
      <ListPage
        words={WORDS}
        actions={add}
        reading={{ ...list, data: list.data?.clients }}
        nameOf={({ name, id }) => `${name} ${id}`}
        nothingYet={<NothingYet action={add} />}
      >
        {(found, empty) => (
          <OAuthClientTable
            {...{ roles, abilities, empty }}
            clients={found}
            onTask={(type, client) => setTask({ type, client })}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <OAuthClientDialog {...editor} />}
      {task?.type === 'edit' && <OAuthClientDialog {...editor} client={task.client} />}
      {task?.type === 'secret' && <ReplaceSecret client={task.client} onClose={close} onSecret={show} />}
      {task?.type === 'delete' && <DeleteOAuthClient client={task.client} onClose={close} />}
      {task?.type === 'show' && <SecretDialog {...task.shown} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function OAuthClientListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      icon={<Bot />}
      title="No OAuth client yet"
      text={
        action === false
          ? 'Programs that call the platform API appear here once somebody has added one.'
          : 'Add one for each program, such as a script that publishes configurations or a system that reads conversations.'
      }
      action={action}
    />
  );
}
