'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { DeleteIdentityProvider } from './delete-identity-provider.tsx';
import type { IdentityProviderAbilities, StoredIdentityProvider } from './identity-provider.ts';
import { IdentityProviderDialog } from './identity-provider-dialog.tsx';
import { IdentityProviderTable } from './identity-provider-table.tsx';

type Task = { readonly type: 'add' } | { readonly type: 'edit' | 'delete'; readonly provider: StoredIdentityProvider };

const WORDS: ListWords = {
  title: 'Identity providers',
  description:
    'Where guests sign in, so that agents know who they talk to and the conversation is theirs on every device.',
  failure: 'Nothing of them is lost, and guests go on signing in. Try again, or come back in a moment.',
};

/** Where guests may sign in. A configuration chooses one of them. */
export function IdentityProviderList({ abilities }: { abilities: IdentityProviderAbilities }) {
  const trpc = useTRPC();
  const providers = useQuery(trpc.identityProviders.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New identity provider
    </Button>
  );
  return (
    <>
      <ListPage
        words={WORDS}
        actions={add}
        reading={providers}
        nameOf={({ name }) => name}
        nothingYet={<NothingYet action={add} />}
      >
        {(found, empty) => (
          <IdentityProviderTable
            providers={found}
            abilities={abilities}
            onEdit={(provider) => setTask({ type: 'edit', provider })}
            onDelete={(provider) => setTask({ type: 'delete', provider })}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <IdentityProviderDialog onClose={close} />}
      {task?.type === 'edit' && <IdentityProviderDialog provider={task.provider} onClose={close} />}
      {task?.type === 'delete' && <DeleteIdentityProvider provider={task.provider} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function IdentityProviderListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      icon={<KeyRound />}
      title="No identity provider yet"
      text={
        action === false
          ? 'The OpenID providers of your customers’ accounts appear here once somebody has added one.'
          : 'Add the OpenID provider of your customers’ accounts, then choose it in a configuration under Signing in.'
      }
      action={action}
    />
  );
}
