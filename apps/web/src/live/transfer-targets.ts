import { standingWords } from './standing-words.ts';
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
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ name }: { readonly name: string }) =>
    words.every((word) => name.toLocaleLowerCase().includes(word));
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

function colleagueTarget({ agentId, name, presence, routingStatus, capacity, load }: Colleague): TransferTarget {
  const target = { kind: 'colleague', id: agentId, name } as const;
  if (routingStatus === 'notResponding') return { ...target, note: '', reason: 'Has let an offer ring out' };
  if (routingStatus === 'offQueue') {
    return { ...target, note: '', reason: `Is ${standingWords({ presence, routingStatus }).label.toLowerCase()}` };
  }
  const note = `${load} of ${capacity} conversations`;
  return load >= capacity ? { ...target, note, reason: 'Has no room' } : { ...target, note };
}

/** What Enter chooses before anything is pointed at: the first that can be chosen, unless it comes from there. */
export function firstTarget(targets: readonly TransferTarget[]): string | undefined {
  return targets.find(({ reason, isOrigin }) => reason === undefined && !isOrigin)?.id;
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
