import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mutant } from './mutant.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** From now on the module is loaded with the defect in it; it must not have been loaded before. */
export function plant({ file, find, replace }: Mutant): void {
  const defective = pathToFileURL(join(ROOT, file)).href;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      return url === defective ? { ...loaded, source: mutated(String(loaded.source), { find, replace }) } : loaded;
    },
  });
}

/** Throws when `find` is not there exactly once. */
export function mutated(source: string, { find, replace }: Pick<Mutant, 'find' | 'replace'>): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(find)} is there ${parts.length - 1} times`);
  return parts.join(replace);
}
