import { namesInShort } from './names-in-short.ts';
import type { Refused } from './refusal.ts';

type InTheWay = NonNullable<Refused['inTheWay']>[number];

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What keeps a setting from being deleted; `queue`: what one queue does with it, and what several do. */
export function inTheWayWords({ inTheWay: found = [] }: Pick<Refused, 'inTheWay'>, queue: Forms): string {
  const named = (type: InTheWay['type']) =>
    found.flatMap((each) => (each.type === type && 'name' in each ? [`“${each.name}”`] : []));
  const counted = (type: InTheWay['type']) => found.find((each) => each.type === type && 'count' in each);
  const reasons = [
    countWords(counted('conversations'), [
      '1 conversation waits or is held there',
      'conversations wait or are held there',
    ]),
    countWords(counted('agents'), ['1 agent has it', 'agents have it']),
    namesWords(named('flow'), ['the flow', 'the flows'], ['names it', 'name it']),
    namesWords(named('queue'), ['the queue', 'the queues'], queue),
  ].filter((reason) => reason !== undefined);
  return `${list.format(reasons)}.`;
}

type Forms = readonly [one: string, several: string];

function countWords(found: InTheWay | undefined, [one, several]: Forms): string | undefined {
  if (found === undefined || !('count' in found)) return undefined;
  return found.count === 1 ? one : `${found.count} ${several}`;
}

function namesWords(names: readonly string[], things: Forms, verbs: Forms): string | undefined {
  if (names.length === 0) return undefined;
  const form = names.length === 1 ? 0 : 1;
  return `${things[form]} ${namesInShort(names)} ${verbs[form]}`;
}
