import { fold } from '../fold.ts';
import type { CannedResponse } from './canned-response.ts';

type Matched = Pick<CannedResponse, 'name' | 'code' | 'text'>;

/**
 * Those that what was typed may mean, the likeliest first: its code, the beginning of its code, of its name, of a word of its name, of
 * a word of its text. Every word typed has to be found; neither case nor accents count. Nothing typed: all, in their order.
 */
export function matchResponses<Response extends Matched>(responses: readonly Response[], typed: string): Response[] {
  const words = wordsOf(typed);
  const ranked = responses.flatMap((response) => {
    const rank = rankOf(response, fold(typed.trim()), words);
    return rank === undefined ? [] : [{ response, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ response }) => response);
}

/** 0 for the best; `undefined`: it is not meant. */
function rankOf({ name, code, text }: Matched, typed: string, words: readonly string[]): number | undefined {
  if (typed === '') return 0;
  const short = code === undefined ? undefined : fold(code);
  if (short === typed) return 0;
  if (short?.startsWith(typed)) return 1;
  if (fold(name).startsWith(typed)) return 2;
  if (words.length === 0) return undefined;
  const inName = wordsOf(name);
  if (words.every((word) => begins(inName, word))) return 3;
  const anywhere = [...inName, ...wordsOf(text)];
  return words.every((word) => begins(anywhere, word)) ? 4 : undefined;
}

function begins(words: readonly string[], beginning: string): boolean {
  return words.some((word) => word.startsWith(beginning));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
