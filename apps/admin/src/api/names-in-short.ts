import { isolated } from './isolated.ts';

const NAMED = 3;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Ada, Ben, Cleo and 9 more". */
export function namesInShort(names: readonly string[]): string {
  if (names.length <= NAMED + 1) return list.format(names.map(isolated));
  return `${names.slice(0, NAMED).map(isolated).join(', ')} and ${names.length - NAMED} more`;
}
