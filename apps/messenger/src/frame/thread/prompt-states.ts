import type { OutboxEntry } from '../outbox/outbox.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { GuestResponse, ResponseType } from '../prompts/response.ts';
import type { MessageItem, ThreadItem } from '../wire/structured-message.ts';

/** A prompt as it stands now. */
export type PromptState = {
  readonly prompt: Prompt;
  /** The guest may answer it. */
  readonly open: boolean;
  /** What the guest chose of it. */
  readonly response?: GuestResponse;
};

export const RESPONSE_TYPES = {
  quickReplies: 'QuickReply',
  cards: 'Button',
  date: 'DatePicker',
  list: 'ListPicker',
  form: 'Form',
} as const satisfies Record<Prompt['kind'], ResponseType>;

/**
 * How the prompts of a thread stand, by the id of their message. A prompt is answered once: by a response that names its message, or by the
 * next of its type that names none. Quick replies are a suggestion: they go as soon as the guest or somebody else of the company's side
 * says anything, or newer ones come.
 */
export function promptStates(
  thread: readonly ThreadItem[],
  entries: readonly OutboxEntry[],
): ReadonlyMap<string, readonly PromptState[]> {
  const states = new Map<string, readonly PromptState[]>();
  const later = new Later();
  for (const { response } of [...entries].reverse()) later.guestSaid(response);
  for (const item of [...thread].reverse()) {
    if (item.kind !== 'message') continue;
    if (item.mine) {
      later.guestSaid(item.response);
      continue;
    }
    if (item.prompts)
      states.set(
        item.id,
        item.prompts.map((prompt) => later.stateOf(item, prompt)),
      );
    later.companySaid(item);
  }
  return states;
}

/** What has happened after a message, gathered from the end of the thread upwards. */
class Later {
  private readonly named = new Map<string, GuestResponse>();
  private readonly unnamed = new Map<ResponseType, GuestResponse>();
  private readonly speakers = new Set<string>();
  private suggestionsGone = false;

  guestSaid(response: GuestResponse | undefined): void {
    this.suggestionsGone = true;
    if (response?.to !== undefined) this.named.set(`${response.type} ${response.to}`, response);
    else if (response) this.unnamed.set(response.type, response);
  }

  companySaid(item: MessageItem): void {
    this.speakers.add(speakerOf(item));
  }

  stateOf(item: MessageItem, prompt: Prompt): PromptState {
    const type = RESPONSE_TYPES[prompt.kind];
    const response = this.named.get(`${type} ${item.id}`) ?? this.unnamed.get(type);
    if (response?.to === undefined) this.unnamed.delete(type);
    const overtaken = [...this.speakers].some((speaker) => speaker !== speakerOf(item));
    const gone = prompt.kind === 'quickReplies' && (this.suggestionsGone || overtaken);
    if (prompt.kind === 'quickReplies') this.suggestionsGone = true;
    return { prompt, open: !response && !gone, ...(response && { response }) };
  }
}

function speakerOf({ bot, name = '' }: MessageItem): string {
  return bot ? 'the automatic reply' : `person ${name}`;
}
