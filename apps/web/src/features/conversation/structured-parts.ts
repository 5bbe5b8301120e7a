import { type ButtonResponse, type MessageContent, wordsOfContent } from '@rejoin/core/conversation/content';
import type { ThreadEntry } from '../../live/wire.ts';
import { contentOf, type Exchanges } from './exchanges.ts';
import { type GuestAnswer, guestAnswer, isSaidBy } from './guest-answer.ts';

export type Structure = {
  readonly content: readonly MessageContent[];
  /** What the guest took of it. */
  readonly chosen: readonly Pick<ButtonResponse, 'text' | 'payload'>[];
};

/** What a message is beside its words and files. */
export type StructuredPart = { readonly answer: GuestAnswer } | { readonly structure: Structure };

/** `undefined`: it is words and files only. What is structured goes without files. */
export function structuredPart(entry: ThreadEntry, { questions, chosen }: Exchanges): StructuredPart | undefined {
  const { event, sequence } = entry;
  if (event.type === 'GuestMessaged') {
    const answer = guestAnswer(event.message.responses, questions.get(sequence));
    return answer && { answer };
  }
  const content = contentOf(entry);
  return content.length === 0 ? undefined : { structure: { content, chosen: chosen.get(sequence) ?? [] } };
}

/** A message as one bubble or two: its words, unless the part says the same, and the part. */
export function parted<Bubble extends { readonly key: string; readonly text: string }>(
  bubble: Bubble,
  part: StructuredPart | undefined,
): (Bubble & { readonly part?: StructuredPart })[] {
  if (part === undefined) return [bubble];
  const { key, text } = bubble;
  const isRepeated =
    'answer' in part ? isSaidBy(part.answer, text) : text === wordsOfContent('', part.structure.content);
  const second = { ...bubble, key: `${key} part`, text: '', part };
  return isRepeated || text.trim() === '' ? [second] : [bubble, second];
}
