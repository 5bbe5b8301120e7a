import { LEGS } from './legs.ts';
import type { Mutant } from './mutant.ts';
import { RULES } from './rules.ts';
import { SHELL } from './shell.ts';
import { STORES } from './stores.ts';

/** Defects that somebody might make one day. Each has to be caught. */
export const MUTANTS: readonly Mutant[] = [...RULES, ...LEGS, ...SHELL, ...STORES];
