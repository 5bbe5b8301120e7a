import { wordsOf } from '../prompts/words-of.ts';
import type { Surroundings } from '../view/surroundings.ts';
import type { MessageItem } from '../wire/structured-message.ts';

/** A message as the page is told of it: what its guest sees of it, and no more. */
export type PageMessage = {
  readonly id: string;
  /** `inbound`: the guest's. */
  readonly direction: 'inbound' | 'outbound';
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `name`: what the guest sees; absent for the guest, and where the company's side tells none. */
  readonly from: { readonly type: 'guest' | 'agent' | 'bot'; readonly name?: string };
  /** `url`: signed, and expires. */
  readonly files: readonly { readonly name: string; readonly url: string; readonly isImage: boolean }[];
  /** The guest may answer with one of these; any other text is an answer, too. */
  readonly quickReplies: readonly string[];
};

export function pageMessage(item: MessageItem, persona: Surroundings['persona']): PageMessage {
  const { id, mine, bot, text, at, attachments, prompts = [], response } = item;
  const name = mine ? undefined : (item.name ?? (bot ? persona?.name : undefined));
  const chosen = response?.answers.map((answer) => answer.text).join(', ');
  return {
    id,
    direction: mine ? 'inbound' : 'outbound',
    text: text || (mine ? (chosen ?? '') : wordsOf(prompts)),
    time: new Date(at).toISOString(),
    from: { type: mine ? 'guest' : bot ? 'bot' : 'agent', ...(name && { name }) },
    files: attachments.map(({ name: fileName, url, isImage }) => ({ name: fileName, url, isImage })),
    quickReplies: prompts.flatMap((prompt) =>
      prompt.kind === 'quickReplies' ? prompt.choices.map((choice) => choice.text) : [],
    ),
  };
}
