import { attributesLength, CUSTOM_ATTRIBUTES_MAX_BYTES } from '@rejoin/core/conversation/custom-attributes';
import { type CustomAttributes, GUEST_TEXT_MAX_BYTES, utf8Length } from '@rejoin/core/conversation/message';
import type { FrameCommand } from '../../page-channel/names.ts';
import { hasBegun } from '../conversation/has-begun.ts';
import type { Happening, Model } from '../conversation/model.ts';
import { sendable } from '../outbox/sendable.ts';
import type { GuestResponse } from '../prompts/response.ts';
import { promptStates } from '../thread/prompt-states.ts';
import { fields } from '../wire/reading.ts';
import { isPlainText } from './plain-text.ts';
import { readAnswer } from './read-answer.ts';
import { readProof } from './read-proof.ts';

/** What a command of the page comes to, or the sentence that tells its developer why it comes to nothing. */
export type ReadCommand = { readonly happenings: readonly Happening[] } | { readonly refused: string };

/** Signing out can't wait for this to be fetched; a file has to be opened first. */
export type ScriptCommand = Exclude<FrameCommand, 'signOut' | 'sendFile'>;

type By = {
  readonly newId: () => string;
  /** A time in the words that the guest's message has for it. */
  readonly moment: (at: number) => string;
};

/** A page that writes faster than messages go out is stopped here. */
const UNSENT_MAX = 20;

export function readCommand(
  { name, given }: { readonly name: ScriptCommand; readonly given: unknown },
  model: Model,
  { newId, moment }: By,
): ReadCommand {
  switch (name) {
    case 'signIn': {
      const proof = readProof(given);
      return proof
        ? { happenings: [{ type: 'proofGiven', proof }] }
        : refuse(name, 'takes what the identity provider gave.');
    }
    case 'sendMessage':
      return readMessage(given, model, newId);
    case 'answer': {
      const answer = readAnswer(given, { states: promptStates(model.thread, model.outbox.entries), moment });
      return 'refused' in answer ? refuse(name, answer.refused) : write(name, { id: newId(), ...answer }, model);
    }
    case 'setAttributes':
      return readAttributes(given, model);
    case 'startConversation':
      return { happenings: [{ type: model.readOnly ? 'newConversationWanted' : 'begun' }] };
    case 'retryMessage':
      return model.outbox.entries.some(({ id, delivery }) => id === given && delivery.status === 'failed')
        ? { happenings: [{ type: 'retried', id: String(given) }] }
        : refuse(name, 'takes the id of a message that has failed.');
    case 'discardMessage':
      return model.outbox.entries.some(({ id, delivery }) => id === given && delivery.status !== 'sending')
        ? { happenings: [{ type: 'discarded', id: String(given) }] }
        : refuse(name, 'takes the id of a message that has failed or a file on its way.');
    case 'sendTyping':
      return { happenings: [{ type: 'typed' }] };
    case 'loadOlder':
      return { happenings: [{ type: 'olderWanted' }] };
    case 'markRead':
      return { happenings: model.shown ? [] : [...goOn(model), { type: 'shown' }, { type: 'hidden' }] };
  }
}

/** Out of the home page, where there is a conversation to go on with. */
function goOn(model: Model): readonly Happening[] {
  return model.atHome && hasBegun(model) ? [{ type: 'conversationWanted' }] : [];
}

type Written = Extract<Happening, { type: 'written' }>['entries'][number];

function readMessage(given: unknown, model: Model, newId: () => string): ReadCommand {
  if (typeof given !== 'string') return refuse('sendMessage', 'takes a text.');
  const text = sendable(given);
  if (text === '') return refuse('sendMessage', 'sends no empty text.');
  const response = chosenReply(text, model);
  return write('sendMessage', { id: newId(), text, ...(response && { response }) }, model);
}

/** What the page sends goes into the outbox like everything the guest writes, where there is room for it. */
export function write(name: FrameCommand, entry: Written, model: Model): ReadCommand {
  if (utf8Length(entry.text) > GUEST_TEXT_MAX_BYTES)
    return refuse(name, `takes a text of at most ${GUEST_TEXT_MAX_BYTES} bytes (UTF-8).`);
  if (model.readOnly)
    return refuse(
      name,
      "has nowhere to send to: the conversation has ended. Rejoin('startConversation') begins a new one.",
    );
  const unsent = model.outbox.entries.filter(({ delivery }) => delivery.status !== 'failed');
  if (unsent.length >= UNSENT_MAX) return refuse(name, `takes no more while ${UNSENT_MAX} messages wait to go out.`);
  const begin: Happening[] = model.atHome ? [{ type: 'conversationWanted' }] : [];
  return { happenings: [...begin, { type: 'written', entries: [entry] }] };
}

/** A text that is one of the quick replies that stand open counts as pressing it. */
function chosenReply(text: string, { thread, outbox }: Model): GuestResponse | undefined {
  for (const [to, states] of promptStates(thread, outbox.entries)) {
    for (const { prompt, open } of states) {
      const choice = open && prompt.kind === 'quickReplies' && prompt.choices.find((each) => each.text === text);
      if (choice) return { type: 'QuickReply', to, answers: [{ text, payload: choice.payload }] };
    }
  }
  return undefined;
}

function readAttributes(given: unknown, { attributes }: Model): ReadCommand {
  const entries = Object.entries(fields(given) ?? {});
  if (entries.length === 0 || !entries.flat().every(isPlainText))
    return refuse('setAttributes', 'takes an object whose values are texts.');
  const before: CustomAttributes = attributes?.values ?? {};
  const fresh = Object.fromEntries(entries) as CustomAttributes;
  const merged = { ...before, ...fresh };
  if (attributesLength(merged) > CUSTOM_ATTRIBUTES_MAX_BYTES)
    return refuse(
      'setAttributes',
      `takes names and values of at most ${CUSTOM_ATTRIBUTES_MAX_BYTES} bytes together (UTF-8).`,
    );
  const changed = Object.entries(fresh).some(([name, value]) => before[name] !== value);
  return { happenings: changed ? [{ type: 'attributesSet', attributes: merged }] : [] };
}

export function refuse(name: FrameCommand, why: string): ReadCommand {
  return { refused: `Rejoin('${name}') ${why}` };
}
