import { wordsOf } from '../prompts/words-of.ts';
import type { Attachment, MessageItem } from '../wire/structured-message.ts';
import type { Words } from '../words/words.ts';
import { senderOf } from './sender.ts';
import type { Surroundings } from './surroundings.ts';

/** A message in one line: who wrote it and what, or what came with it. */
export function saidBy(item: MessageItem, surroundings: Surroundings): string {
  return `${senderOf(item, surroundings)}: ${saidIn(item, surroundings)}`;
}

/** What a message says in one line, or what came with it. */
export function saidIn(item: MessageItem, { words }: Surroundings): string {
  return item.text || wordsOf(item.prompts ?? []) || wordFor(item.attachments, words);
}

function wordFor([first]: readonly Attachment[], words: Words): string {
  if (first === undefined) return words.image;
  if (!first.isImage) return first.name;
  return first.name === '' ? words.image : `${words.image}: ${first.name}`;
}
