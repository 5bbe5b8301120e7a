/** A guest is told a better place at most this often, in milliseconds. */
export const PLACE_TOLD_AGAIN_MS = 30_000;

/** A queue's words for a guest's place. Where nothing is known of the time, sentences with `{{minutes}}` are left out. */
export function placeText({
  words,
  place,
  minutes,
}: {
  readonly words: string;
  readonly place: number;
  readonly minutes?: number;
}): string {
  const sentences = words.match(/[^\p{Sentence_Terminal}\n]+\p{Sentence_Terminal}*\s*/gu) ?? [];
  return sentences
    .filter((sentence) => minutes !== undefined || !sentence.includes('{{minutes}}'))
    .join('')
    .replaceAll('{{place}}', String(place))
    .replaceAll('{{minutes}}', String(minutes))
    .trim();
}
