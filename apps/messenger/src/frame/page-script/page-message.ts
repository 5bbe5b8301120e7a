import type { GuestResponse } from '../prompts/response.ts';
import { wordsOf } from '../prompts/words-of.ts';
import type { PromptState } from '../thread/prompt-states.ts';
import type { Surroundings } from '../view/surroundings.ts';
import type { MessageItem } from '../wire/structured-message.ts';
import type { PagePrompt } from './page-prompt.ts';
import { pagePrompt } from './page-prompt.ts';

/** A message as the page is told of it: what its guest sees of it, and no more. */
export type PageMessage = {
  readonly id: string;
  /** Of a message sent here: what it was called on its way. */
  readonly clientId?: string;
  /** `inbound`: the guest's. */
  readonly direction: 'inbound' | 'outbound';
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `name`: what the guest sees; absent for the guest, and where the company's side tells none. */
  readonly from: { readonly type: 'guest' | 'agent' | 'bot'; readonly name?: string };
  /** `url`: signed, and expires. */
  readonly files: readonly { readonly name: string; readonly url: string; readonly isImage: boolean }[];
  /** What it offers to answer with. */
  readonly prompts: readonly PagePrompt[];
  /** What the guest answered with it, and to which message. */
  readonly response?: Pick<GuestResponse, 'to' | 'answers'>;
};

/** `states`: how the prompts of each message stand. */
type Seen = {
  readonly persona?: Surroundings['persona'];
  readonly states: ReadonlyMap<string, readonly PromptState[]>;
};

export function pageMessage(item: MessageItem, { persona, states }: Seen): PageMessage {
  const { id, clientId, mine, bot, text, at, attachments, prompts = [], response } = item;
  const name = mine ? undefined : (item.name ?? (bot ? persona?.name : undefined));
  const chosen = response?.answers.map((answer) => answer.text).join(', ');
  return {
    id,
    ...(clientId && { clientId }),
    direction: mine ? 'inbound' : 'outbound',
    text: text || (mine ? (chosen ?? '') : wordsOf(prompts)),
    time: new Date(at).toISOString(),
    from: { type: mine ? 'guest' : bot ? 'bot' : 'agent', ...(name && { name }) },
    files: attachments.map(({ name: fileName, url, isImage }) => ({ name: fileName, url, isImage })),
    prompts: (states.get(id) ?? []).map(pagePrompt),
    ...(response && { response: toldResponse(response) }),
  };
}

function toldResponse({ to, answers }: GuestResponse): NonNullable<PageMessage['response']> {
  return { ...(to !== undefined && { to }), answers };
}
