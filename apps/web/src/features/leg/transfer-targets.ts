import { standingWords } from '../../live/standing-words.ts';
import type { Colleague, TransferQueue } from '../../live/wire.ts';

/** Where a conversation can go. `reason`: why not there, now. */
export type TransferTarget = {
  readonly kind: 'queue' | 'colleague';
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly reason?: string;
};

/** Those whose name has all the words of `search`, in the order given; of colleagues first those who can be asked. */
export function transferTargets(
  known: { readonly queues: readonly TransferQueue[]; readonly colleagues: readonly Colleague[] },
  search: string,
): TransferTarget[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ name }: { readonly name: string }) =>
    words.every((word) => name.toLocaleLowerCase().includes(word));
  const colleagues = known.colleagues.filter(matches).map(colleagueTarget);
  return [
    ...known.queues.filter(matches).map(queueTarget),
    ...colleagues.filter(({ reason }) => reason === undefined),
    ...colleagues.filter(({ reason }) => reason !== undefined),
  ];
}

function queueTarget({ id, name, waiting, onQueue }: TransferQueue): TransferTarget {
  const people = onQueue === 0 ? 'nobody on queue' : `${onQueue} on queue`;
  return { kind: 'queue', id, name, note: `${waiting} waiting · ${people}` };
}

function colleagueTarget({ agentId, name, presence, routingStatus, capacity, load }: Colleague): TransferTarget {
  const target = { kind: 'colleague', id: agentId, name } as const;
  if (routingStatus === 'notResponding') return { ...target, note: '', reason: 'Has let an offer ring out' };
  if (routingStatus === 'offQueue') {
    return { ...target, note: '', reason: `Is ${standingWords({ presence, routingStatus }).label.toLowerCase()}` };
  }
  const note = `${load} of ${capacity} conversations`;
  return load >= capacity ? { ...target, note, reason: 'Has no room' } : { ...target, note };
}

/** The target `step` places from the active one among those that can be chosen, going round. */
export function nextTarget(
  targets: readonly TransferTarget[],
  active: string | undefined,
  step: 1 | -1,
): string | undefined {
  const ids = targets.filter(({ reason }) => reason === undefined).map(({ id }) => id);
  const index = active === undefined ? -1 : ids.indexOf(active);
  if (index < 0) return step === 1 ? ids[0] : ids.at(-1);
  return ids[(index + step + ids.length) % ids.length];
}
