import type { ButtonResponse, ButtonResponseType, MessageContent } from '@rejoin/core/conversation/content';
import { buttonsOf } from '@rejoin/core/conversation/content';
import { messageId } from '@rejoin/core/conversation/message-id';
import type { ThreadEntry } from '../../live/wire.ts';

/** Which answers belong to which questions, both by their place in the log. */
export type Exchanges = {
  /** What was offered to the guest who gave this answer, as far as it has been read. */
  readonly questions: ReadonlyMap<number, ThreadEntry>;
  /** What the guest pressed or picked of this offer. */
  readonly chosen: ReadonlyMap<number, readonly ButtonResponse[]>;
};

const ANSWER_TYPES: Record<MessageContent['contentType'], ButtonResponseType> = {
  QuickReply: 'QuickReply',
  Card: 'Button',
  Carousel: 'Button',
  DatePicker: 'DatePicker',
  ListPicker: 'ListPicker',
  Form: 'Form',
};

/** An answer belongs to the message it names, else to the latest before it that asks for its kind. */
export function exchangesOf(conversationId: string, entries: readonly ThreadEntry[]): Exchanges {
  const byId = new Map<string, ThreadEntry>();
  const latest = new Map<ButtonResponseType, ThreadEntry>();
  const questions = new Map<number, ThreadEntry>();
  const chosen = new Map<number, readonly ButtonResponse[]>();
  for (const entry of entries) {
    for (const { contentType } of contentOf(entry)) {
      byId.set(messageId(conversationId, entry.sequence), entry);
      latest.set(ANSWER_TYPES[contentType], entry);
    }
    const { named, buttons } = answerOf(entry);
    const [first] = buttons;
    const question = byId.get(named ?? '') ?? (first && latest.get(first.type));
    if (first === undefined || question === undefined) continue;
    questions.set(entry.sequence, question);
    chosen.set(question.sequence, buttons);
  }
  return { questions, chosen };
}

/** What a message offers the guest to press, pick or fill in. */
export function contentOf({ event }: ThreadEntry): readonly MessageContent[] {
  if (event.type === 'FlowMessaged') return event.content ?? [];
  return event.type === 'AgentMessaged' ? (event.message.content ?? []) : [];
}

function answerOf({ event }: ThreadEntry): { readonly named?: string | undefined; readonly buttons: ButtonResponse[] } {
  if (event.type !== 'GuestMessaged') return { buttons: [] };
  const { responses = [], metadata } = event.message;
  const buttons = buttonsOf(responses);
  const form = responses.find((each) => each.contentType === 'Form')?.form;
  const named = form?.originatingMessageId ?? buttons[0]?.originatingMessageId ?? metadata?.parentMessageId;
  return { named, buttons };
}
