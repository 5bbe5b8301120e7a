'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import { DeleteIdentityProvider } from './delete-identity-provider.tsx';
import type { IdentityProviderAbilities, StoredIdentityProvider } from './identity-provider.ts';
import { IdentityProviderDialog } from './identity-provider-dialog.tsx';
import { IdentityProviderTable } from './identity-provider-table.tsx';

type Task = { readonly type: 'add' } | { readonly type: 'edit' | 'delete'; readonly provider: StoredIdentityProvider };

/** Where guests may sign in. A configuration chooses one of them. */
export function IdentityProviderList({ abilities }: { abilities: IdentityProviderAbilities }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.identityProviders.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New identity provider
    </Button>
  );
  return (
    <>
      <Header actions={add} />
      <div className="mt-6 mb-12">
        {data !== undefined ? (
          <IdentityProviderTable
            providers={data}
            abilities={abilities}
            onEdit={(provider) => setTask({ type: 'edit', provider })}
            onDelete={(provider) => setTask({ type: 'delete', provider })}
            empty={<NothingYet action={add} />}
          />
        ) : error === null ? (
          <LoadingRows />
        ) : (
          <ErrorState
            title="The identity providers could not be loaded"
            text="Nothing of them is lost, and guests go on signing in. Try again, or come back in a moment."
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
      </div>
      {task?.type === 'add' && <IdentityProviderDialog onClose={close} />}
      {task?.type === 'edit' && <IdentityProviderDialog provider={task.provider} onClose={close} />}
      {task?.type === 'delete' && <DeleteIdentityProvider provider={task.provider} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function IdentityProviderListLoading() {
  return (
    <>
      <Header actions={false} />
      <div className="mt-6">
        <LoadingRows />
      </div>
    </>
  );
}

function Header({ actions }: { actions: ReactNode }) {
  return (
    <PageHeader
      title="Identity providers"
      description="Where guests sign in, so that agents know who they talk to and the conversation is theirs on every device."
      actions={actions}
    />
  );
}

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      icon={<KeyRound />}
      title="No identity provider yet"
      text="Add the OpenID provider of your customers’ accounts, then choose it in a configuration under Signing in."
      action={action}
    />
  );
}

function LoadingRows() {
  return <ListSkeleton label="Loading identity providers" widths={['w-48', 'w-36']} />;
}
