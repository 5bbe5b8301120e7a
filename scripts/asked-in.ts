import { resolve } from 'node:path';

/** The folder in which whoever calls it gave the command: npm runs it in the repository's. */
export const ASKED_IN = process.env['INIT_CWD'] ?? process.cwd();

/** A file or folder as it was named in the command. */
export function pathAsked(name: string): string {
  return resolve(ASKED_IN, name);
}
