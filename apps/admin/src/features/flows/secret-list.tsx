'use client';

import { secretReference } from '@rejoin/core/flow/secret-references';
import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { Lock, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { UsedBy } from '../../lists/used-by.tsx';
import { DeleteSecret } from './delete-secret.tsx';
import type { ListedFlow } from './flow.ts';
import type { FlowSecretAbilities, StoredFlowSecret } from './flow-secret.ts';
import { ReplaceSecret } from './replace-secret.tsx';
import { SecretDialog } from './secret-dialog.tsx';

type Task = { readonly type: 'add' } | { readonly type: 'replace' | 'delete'; readonly secret: StoredFlowSecret };

const WORDS: ListWords = {
  title: 'Flow secrets',
  description:
    'Tokens and keys by which your servers know your flows. A call names one in a header; nobody can read it again here.',
  failure: 'Nothing of them is lost, and flows go on using them. Try again, or come back in a moment.',
};

const NOTHING = { name: '', host: '', value: '' };

type SecretListProps = {
  abilities: FlowSecretAbilities;
  /** Whether the person may see which flows send a secret. */
  showsUse: boolean;
};

/** The secrets that flows may send. */
export function SecretList({ abilities, showsUse }: SecretListProps) {
  const trpc = useTRPC();
  const secrets = useQuery(trpc.flowSecrets.list.queryOptions());
  const flows = useQuery({ ...trpc.flows.list.queryOptions(), enabled: showsUse });
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New flow secret
    </Button>
  );
  const nothingYet = (
    <EmptyState
      icon={<Lock />}
      title="No flow secret yet"
      text="Once one is here, a flow’s call names it in a header, such as Bearer {{secret.orders}}."
      action={add}
    />
  );
  return (
    <>
      <ListPage words={WORDS} actions={add} reading={secrets} nameOf={({ name }) => name} nothingYet={nothingYet}>
        {(found, empty) => (
          <Table
            caption="Flow secrets"
            columns={columnsFor(showsUse ? (flows.data ?? []) : undefined, deedsFor(abilities, setTask))}
            rows={found}
            keyOf={({ id }) => id}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <SecretDialog begin={NOTHING} onClose={close} />}
      {task?.type === 'replace' && <ReplaceSecret secret={task.secret} onClose={close} />}
      {task?.type === 'delete' && <DeleteSecret secret={task.secret} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function SecretListLoading() {
  return <ListPageLoading words={WORDS} />;
}

type Use = Pick<ListedFlow, 'name' | 'secretNames'>;

function columnsFor(
  flows: readonly Use[] | undefined,
  deeds: Column<StoredFlowSecret>,
): readonly Column<StoredFlowSecret>[] {
  const use: Column<StoredFlowSecret> = {
    key: 'use',
    header: 'Used by',
    wideOnly: true,
    cell: ({ name }) => (
      <UsedBy names={(flows ?? []).filter((flow) => flow.secretNames.includes(name)).map((flow) => flow.name)} />
    ),
  };
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => <span className="font-medium wrap-anywhere">{name}</span> },
    {
      key: 'reference',
      header: 'In a header',
      wideOnly: true,
      cell: ({ name }) => <code className="text-12 break-all text-muted">{secretReference(name)}</code>,
    },
    { key: 'host', header: 'Sent to', cell: ({ host }) => <span className="wrap-anywhere text-muted">{host}</span> },
    ...(flows === undefined ? [] : [use]),
    {
      key: 'written',
      header: 'Written',
      wideOnly: true,
      width: '9rem',
      cell: ({ writtenAt }) => <TimeAgo at={writtenAt} />,
    },
    deeds,
  ];
}

function deedsFor(abilities: FlowSecretAbilities, onTask: (task: Task) => void): Column<StoredFlowSecret> {
  return {
    key: 'deeds',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    width: '6rem',
    cell: (secret) => (
      <span className="inline-flex gap-1">
        {abilities.edit && (
          <IconButton
            label={`Replace ${secret.name}`}
            icon={<RefreshCw />}
            onClick={() => onTask({ type: 'replace', secret })}
          />
        )}
        {abilities.delete && (
          <IconButton
            label={`Delete ${secret.name}`}
            icon={<Trash2 />}
            onClick={() => onTask({ type: 'delete', secret })}
          />
        )}
      </span>
    ),
  };
}
