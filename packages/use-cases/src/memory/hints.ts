import type { Hints } from '../ports/hints.ts';
import type { Announce } from './books.ts';

export function createMemoryHints(announce: Announce): Hints {
  return { tell: (hint) => announce([hint]) };
}
