'use client';

import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { ErrorState } from '@rejoin/ui/error-state';
import { toastDone, toastFailed } from '@rejoin/ui/toaster';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions, useColleagueDeeds } from '../../keyboard/use-actions.tsx';
import { useDeedKeys } from '../../keyboard/use-deed-keys.ts';
import { useMay } from '../../live/me.tsx';
import { TransferList } from '../../live/transfer-list.tsx';
import type { TransferTarget } from '../../live/transfer-targets.ts';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow } from '../../live/wire.ts';
import { MOVABLE } from './floor-words.ts';
import { reassignConsequence, reassignFailure } from './reassign-words.ts';

/** Who is there and what waits changes while the list is open: it is read anew this often, in milliseconds. */
const READ_AGAIN_MS = 4000;

type ReassignProps = { readonly row: FloorRow; readonly agentName: string | undefined };

/** Sends the conversation to another agent or to a queue, whoever has it. */
export function Reassign({ row, agentName }: ReassignProps) {
  const may = useMay('conversation:message:assign');
  const [choosing, setChoosing] = useState(false);
  const can = may && MOVABLE.has(row.status);
  if (choosing && !can) setChoosing(false);
  const [sought, setSought] = useState('');
  const chooseFrom = (name: string) => {
    setSought(name);
    setChoosing(true);
  };
  const choose = can ? () => chooseFrom('') : undefined;
  useDeedKeys({ m: choose });
  useActions([{ ...ACTIONS.reassign, run: choose }]);
  useColleagueDeeds([
    {
      label: `Reassign ${row.guestName}`,
      takesSeat: true,
      ...(row.agentId !== undefined && { holderId: row.agentId }),
      run: can ? ({ name }) => chooseFrom(name) : undefined,
    },
  ]);
  if (!can) return null;
  return (
    <>
      <Button icon={<Waypoints aria-hidden />} onClick={choose}>
        Reassign
      </Button>
      <Dialog
        open={choosing}
        onOpenChange={setChoosing}
        title={`Reassign ${row.guestName}`}
        description={reassignConsequence(row.status, agentName)}
      >
        <Targets row={row} sought={sought} onDone={() => setChoosing(false)} />
      </Dialog>
    </>
  );
}

type TargetsProps = { readonly row: FloorRow; readonly sought: string; readonly onDone: () => void };

/** Everywhere it can go but where it is. */
function Targets({ row, sought, onDone }: TargetsProps) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(
    trpc.supervisor.assignTargets.queryOptions(undefined, { refetchInterval: READ_AGAIN_MS, retry: 1 }),
  );
  const { busy, choose } = useReassign(row, onDone);
  if (data === undefined && isError)
    return (
      <ErrorState
        title="Queues and agents could not be read."
        text="The conversation is where it was."
        onRetry={() => void refetch()}
      />
    );
  const { queues, colleagues } = data ?? { queues: [], colleagues: [] };
  const waitsIn = row.status === 'waiting' && row.agentId === undefined ? row.queueId : undefined;
  return (
    <TransferList
      queues={queues.filter(({ id }) => id !== waitsIn)}
      colleagues={colleagues.filter(({ agentId }) => agentId !== row.agentId)}
      originId={row.queueId}
      reading={data === undefined}
      busy={busy}
      sought={sought}
      onChoose={choose}
    />
  );
}

function useReassign({ conversationId, guestName }: FloorRow, onDone: () => void) {
  const trpc = useTRPC();
  const onError = (error: unknown) =>
    toastFailed(`${guestName} was not reassigned.`, { detail: reassignFailure(error) });
  const toQueue = useMutation(trpc.supervisor.assignToQueue.mutationOptions({ onError }));
  const toAgent = useMutation(trpc.supervisor.assignToAgent.mutationOptions({ onError }));
  const done = (text: string) => () => {
    toastDone(text);
    onDone();
  };
  return {
    busy: toQueue.isPending || toAgent.isPending,
    choose({ kind, id, name }: TransferTarget): void {
      if (kind === 'queue')
        toQueue.mutate({ conversationId, queueId: id }, { onSuccess: done(`${guestName} waits in ${name}.`) });
      else toAgent.mutate({ conversationId, toAgentId: id }, { onSuccess: done(`${guestName} rings at ${name}.`) });
    },
  };
}
