import type { Surroundings } from './surroundings.ts';

type Author = { readonly mine: boolean; readonly bot: boolean; readonly name?: string };

/** What whoever wrote a message is called before the guest. */
export function senderOf(
  { mine, bot, name }: Author,
  { words, persona }: Pick<Surroundings, 'words' | 'persona'>,
): string {
  if (mine) return words.you;
  return name ?? (bot ? persona?.name || words.automatic : words.company);
}
