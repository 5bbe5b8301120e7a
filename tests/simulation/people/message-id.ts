import { hash } from 'node:crypto';
import type { Chance } from '../../chaos/chance.ts';

/** The id that a guest's messenger makes for a message: a UUID, by chance. */
export function messageIdBy(chance: Chance, text: string): string {
  const digits = hash('md5', `${text}#${chance.between(0, 9999)}`);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
