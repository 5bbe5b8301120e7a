import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { text, unique } from '../requests.ts';
import { messageIn } from '../session-watch.ts';
import type { Table } from '../table.ts';
import { PNG } from '../uploads.ts';

const ATTENDED = { attended: true, notice: 'nothing' } as const;

/** A guest who talks with an agent. */
async function talk(table: Table) {
  const guest = await table.arrive();
  const opening = unique('I have a question');
  await guest.ask(text(opening), 'StructuredMessage');
  return { guest, opening, agent: await table.desk.attend(opening) };
}

/** What a guest sees of the agent's side (guest API, sections 3.2, 7.4 and 7.5). */
export const AGENT_CASES: readonly Case[] = [
  {
    section: '3.2',
    name: 'what an agent says is outbound, from a human, without a mark, on every connection',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      const tab = await table.arrive({ token: guest.token });
      const words = unique('Good morning');
      await agent.say(words);
      for (const each of [guest, tab]) {
        const heard = await each.hear(({ direction }) => direction === 'Outbound');
        holds(heard, { type: 'Text', text: words, originatingEntity: 'Human' }, 'the message');
      }
    },
  },
  {
    section: '3.2',
    name: 'what an agent says has the agent’s name',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.say(unique('Good morning'));
      const { channel } = await guest.hear(({ direction }) => direction === 'Outbound');
      ensure((channel.from?.nickname ?? '') !== '', 'there is no nickname');
    },
  },
  {
    section: '3.2',
    name: 'a picture of an agent comes with a text, if only an empty one, and can be fetched',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.show(PNG);
      const heard = await guest.hear(({ direction }) => direction === 'Outbound');
      holds(heard, { type: 'Text', text: '', originatingEntity: 'Human' }, 'the message');
      const [item] = 'content' in heard ? (heard.content ?? []) : [];
      holds(item, { contentType: 'Attachment', attachment: { mediaType: 'Image' } }, 'the content');
      const attachmentId = item?.contentType === 'Attachment' ? item.attachment.id : '';
      const { body } = await guest.ask({ action: 'getAttachment', attachmentId }, 'PresignedUrlResponse');
      same((await table.fetch(body.url)).headers.get('content-type'), 'image/png', 'its type');
      const stranger = await table.arrive();
      same(
        (await stranger.ask({ action: 'getAttachment', attachmentId }, 'string')).code,
        4009,
        'the code of a stranger',
      );
    },
  },
  {
    section: '3.2',
    name: 'both sides at once: every message comes with a later time than the one before',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      const rows = Array.from({ length: 4 }, (_, index) => unique(`Row ${index}`));
      await Promise.all(
        rows.map(async (words) => {
          guest.send(text(words));
          await agent.say(`Re: ${words}`);
        }),
      );
      for (const words of rows) await guest.hear((message) => 'text' in message && message.text === `Re: ${words}`);
    },
  },
  {
    section: '7.2',
    name: 'what an agent said while the guest was away is in the history, and told once',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      guest.socket.terminate();
      await guest.closed;
      const words = unique('While you were away');
      await agent.say(words);
      const back = await table.arrive({ token: guest.token });
      const { entities } = await table.history(back);
      same(
        entities.filter((message) => 'text' in message && message.text === words).length,
        1,
        'how often it is there',
      );
    },
  },
  {
    section: '7.4',
    name: 'with the notice off, the guest is told nothing of a disconnect and goes on',
    on: ATTENDED,
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.disconnect();
      const words = unique('One more thing');
      await guest.ask(text(words), 'StructuredMessage');
      await agent.again();
      await agent.reads(words);
      ensure(
        guest.frames.every((frame) => messageIn(frame)?.type !== 'Event'),
        'an event came',
      );
    },
  },
  {
    section: '7.4',
    name: 'with the notice Send, the guest is told of a disconnect and may write again',
    on: { attended: true, notice: 'Send' },
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.disconnect();
      const event = await guest.hear(({ type }) => type === 'Event');
      holds(event, { direction: 'Outbound' }, 'the event');
      same('events' in event && event.events, [{ eventType: 'Presence', presence: { type: 'Disconnect' } }], 'events');
      ensure(event.metadata?.['readOnly'] !== 'true', 'it is read-only');
      await guest.ask(text(unique('One more thing')), 'StructuredMessage');
    },
  },
  {
    section: '7.5',
    name: 'writing again after a disconnect goes on in the same conversation with the same agent',
    on: { attended: true, notice: 'Send' },
    async run(table) {
      const { guest, agent, opening } = await talk(table);
      await agent.disconnect();
      await guest.hear(({ type }) => type === 'Event');
      await guest.ask(text(unique('I am back')), 'StructuredMessage');
      await agent.again();
      const words = unique('Welcome back');
      await agent.say(words);
      await guest.hear((message) => 'text' in message && message.text === words);
      const { entities } = await table.history(guest);
      holds(entities.at(-1), { text: opening }, 'the oldest of the history');
    },
  },
  {
    section: '7.4',
    name: 'with the notice ReadOnly, the event says readOnly in words, and configuring says it too',
    on: { attended: true, notice: 'ReadOnly' },
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.disconnect();
      const event = await guest.hear(({ type }) => type === 'Event');
      same(event.metadata?.['readOnly'], 'true', 'metadata.readOnly');
      const back = await table.connect({ token: guest.token });
      const { body } = await back.ask(
        { action: 'configureSession', deploymentId: guest.deploymentId },
        'SessionResponse',
      );
      holds(body, { connected: true, readOnly: true, newSession: false }, 'the answer');
    },
  },
  {
    section: '4',
    name: 'writing in a read-only session is refused with 409',
    on: { attended: true, notice: 'ReadOnly' },
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.disconnect();
      await guest.hear(({ type }) => type === 'Event');
      same((await guest.ask(text('One more thing'), 'string')).code, 409, 'the code');
    },
  },
  {
    section: '7.4',
    name: 'from read-only, closeSession and startNew lead to a new conversation as the mobile SDK does it',
    on: { attended: true, notice: 'ReadOnly' },
    async run(table) {
      const { guest, agent } = await talk(table);
      await agent.disconnect();
      await guest.hear(({ type }) => type === 'Event');
      const closed = await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
      holds(closed.body, { connected: false, readOnly: true }, 'the answer to closeSession');
      const fresh = { action: 'configureSession', deploymentId: guest.deploymentId, startNew: true };
      holds(
        (await guest.ask(fresh, 'SessionResponse')).body,
        { connected: true, newSession: true, readOnly: false },
        'the answer',
      );
      const opening = unique('Something else');
      await guest.ask(text(opening), 'StructuredMessage');
      await table.desk.attend(opening);
      const { entities } = await table.history(guest);
      holds(entities.at(-1), { text: opening }, 'the oldest of the history');
    },
  },
];
