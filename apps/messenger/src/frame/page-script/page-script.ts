import type { FrameEvent } from '../../page-channel/names.ts';
import { FRAME_COMMANDS, FRAME_EVENTS, isOneOf } from '../../page-channel/names.ts';
import { randomId } from '../browser/random-id.ts';
import type { Conversation } from '../browser/run-conversation.ts';
import type { Model } from '../conversation/model.ts';
import type { PageLink } from '../page-link.ts';
import type { Surroundings } from '../view/surroundings.ts';
import { inOrder } from './in-order.ts';
import type { PageEvent, Seen } from './page-events.ts';
import { eventsBetween, notSent, standing } from './page-events.ts';
import type { PageMessage } from './page-message.ts';
import type { ReadCommand } from './read-command.ts';
import { readCommand } from './read-command.ts';
import type { FileKeeping } from './send-file.ts';
import { readFile } from './send-file.ts';

/** The company's own script, which writes in its guest's name and hears of the conversation. */
export type PageScript = {
  /** A command, or `listen` with the name of an event: the page hears of it from now on, and what of it stands already. */
  readonly carryOut: (name: string, given: unknown) => void;
  readonly changed: (model: Model) => void;
};

type Setting = {
  readonly page: Pick<PageLink, 'post'>;
  readonly conversation: Pick<Conversation, 'model' | 'tell'>;
  readonly surroundings: Seen &
    FileKeeping &
    Pick<Surroundings, 'tellsTyping'> & {
      readonly formats: Pick<Surroundings['formats'], 'moment'>;
    };
};

export function createPageScript({ page, conversation, surroundings }: Setting): PageScript {
  const heard = new Set<FrameEvent>();
  /** Messages of this conversation. */
  const told = new Set<string>();
  let before = conversation.model();
  let startedWith = sessionOf(before);
  const carryOut = inOrder(obey);

  function tell(events: readonly PageEvent[]): void {
    for (const event of events) {
      if (event.name === 'cleared') told.clear();
      if (!heard.has(event.name)) continue;
      for (const { id } of messagesIn(event)) told.add(id);
      page.post({ type: 'event', name: event.name, detail: event.detail });
    }
  }

  /** What has come of the past, without what the page knows; where that is all, the next older page is fetched. */
  function tellChange(events: readonly PageEvent[]): void {
    const fresh = events.map((event) => (event.name === 'history' ? without(event, told) : event));
    const isNothing = (event: PageEvent) =>
      event.name === 'history' && event.detail.messages.length === 0 && !event.detail.complete;
    tell(fresh.filter((event) => !isNothing(event)));
    if (fresh.some(isNothing) && heard.has('history')) conversation.tell({ type: 'olderWanted' });
  }

  /** Whether there was anything to do. */
  function done(read: ReadCommand): boolean {
    if ('refused' in read) console.warn(`Rejoin: ${read.refused}`);
    else for (const happening of read.happenings) conversation.tell(happening);
    return 'happenings' in read;
  }

  function obey(name: string, given: unknown): Promise<void> | undefined {
    if (name === 'listen') listen(given);
    if (name === 'sendFile') return sendFile(given);
    if (!isOneOf(FRAME_COMMANDS, name) || name === 'signOut' || name === 'sendFile') return;
    if (name === 'sendTyping' && !surroundings.tellsTyping) return;
    const by = { newId: randomId, moment: (at: number) => surroundings.formats.moment(at, Date.now()) };
    const isDone = done(readCommand({ name, given }, conversation.model(), by));
    if (name === 'signIn' && !isDone) page.post({ type: 'signInNeeded' });
  }

  async function sendFile(given: unknown): Promise<void> {
    const read = await readFile(given, conversation.model, surroundings);
    if ('notSent' in read) tell([notSent(read.notSent, surroundings)]);
    else done(read);
  }

  function listen(name: unknown): void {
    if (!isOneOf(FRAME_EVENTS, name) || heard.has(name)) return;
    heard.add(name);
    const missed = startedWith === undefined ? [] : standing(before, surroundings);
    tell(missed.filter((event) => event.name === name));
  }

  return {
    carryOut,
    changed(after) {
      const session = sessionOf(after) ?? startedWith;
      const isAnother = session !== startedWith || (before.startNew && !after.startNew);
      const events = eventsBetween({ before, after, isAnother }, surroundings);
      startedWith = session;
      before = after;
      tellChange(events);
      const latest = after.thread.at(-1);
      // Who writes on a page of its own making has seen what stands there, and is known again on the next page.
      if (latest?.kind === 'message' && latest.mine && latest.at > after.seenAt) carryOut('markRead', undefined);
    },
  };
}

/** The session that the gateway has told of; `undefined` while it has not. */
function sessionOf({ connection, token }: Model): string | undefined {
  return connection.status === 'live' ? token : undefined;
}

function messagesIn(event: PageEvent): readonly PageMessage[] {
  if (event.name === 'message') return [event.detail];
  return event.name === 'history' ? event.detail.messages : [];
}

function without(event: Extract<PageEvent, { name: 'history' }>, told: ReadonlySet<string>): PageEvent {
  const messages = event.detail.messages.filter(({ id }) => !told.has(id));
  return { ...event, detail: { ...event.detail, messages } };
}
