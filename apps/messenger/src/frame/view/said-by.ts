import { wordsOf } from '../prompts/words-of.ts';
import type { Attachment, MessageItem } from '../wire/structured-message.ts';
import type { Words } from '../words/words.ts';
import { senderOf } from './sender.ts';
import type { Surroundings } from './surroundings.ts';

/** A message in one line: who wrote it and what, or what came with it. */
export function saidBy(item: MessageItem, surroundings: Surroundings): string {
  const said = item.text || wordsOf(item.prompts ?? []) || wordFor(item.attachments, surroundings.words);
  return `${senderOf(item, surroundings)}: ${said}`;
}

function wordFor([first]: readonly Attachment[], words: Words): string {
  if (first === undefined) return words.image;
  if (!first.isImage) return first.name;
  return first.name === '' ? words.image : `${words.image}: ${first.name}`;
}
