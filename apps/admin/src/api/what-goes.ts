import { namesInShort } from './names-in-short.ts';
import type { Refused } from './refusal.ts';

/** What is deleted with something that is published in versions. */
export function draftAndVersions(versions: number): string {
  if (versions === 0) return 'The draft will be gone for good.';
  return `The draft and its ${versions === 1 ? 'published version' : `${versions} published versions`} will be gone for good.`;
}

/** Which deployments keep it from being deleted; the verb for one of them and for several. */
export function usedByWords(
  { usedBy = [] }: Pick<Refused, 'usedBy'>,
  [one, several]: readonly [string, string],
): string {
  return `${namesInShort(usedBy.map(({ name }) => name))} ${usedBy.length === 1 ? one : several} it.`;
}
