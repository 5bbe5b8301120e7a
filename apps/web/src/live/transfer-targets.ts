import { fold } from '@rejoin/core/fold';
import { whyNot } from './standing-words.ts';
import type { Colleague, TransferQueue } from './wire.ts';

/** Where a conversation can go. `reason`: why not there, now. */
export type TransferTarget = {
  readonly kind: 'queue' | 'colleague';
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly reason?: string;
  /** It comes from there: it can go back, but nobody means that without saying so. */
  readonly isOrigin?: true;
};

/** Those whose name has all the words of `search`, in the order given; of queues last the one it comes from, of colleagues first those who can be asked. */
export function transferTargets(
  known: { readonly queues: readonly TransferQueue[]; readonly colleagues: readonly Colleague[] },
  { search, originId }: { readonly search: string; readonly originId: string | undefined },
): TransferTarget[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const matches = ({ name }: { readonly name: string }) => words.every((word) => fold(name).includes(word));
  const queues = known.queues.filter(matches).map((queue) => queueTarget(queue, originId));
  const colleagues = known.colleagues.filter(matches).map(colleagueTarget);
  return [
    ...queues.filter(({ isOrigin }) => !isOrigin),
    ...queues.filter(({ isOrigin }) => isOrigin),
    ...colleagues.filter(({ reason }) => reason === undefined),
    ...colleagues.filter(({ reason }) => reason !== undefined),
  ];
}

function queueTarget({ id, name, waiting, onQueue }: TransferQueue, originId: string | undefined): TransferTarget {
  const people = onQueue === 0 ? 'nobody on queue' : `${onQueue} on queue`;
  const target = { kind: 'queue', id, name } as const;
  const note = `${waiting} waiting · ${people}`;
  return id === originId ? { ...target, note: `It comes from here · ${note}`, isOrigin: true } : { ...target, note };
}

function colleagueTarget(colleague: Colleague): TransferTarget {
  const { agentId, name, capacity, load } = colleague;
  const reason = whyNot(colleague);
  const note = `${load} of ${capacity} conversations`;
  return { kind: 'colleague', id: agentId, name, note, ...(reason !== undefined && { reason }) };
}
