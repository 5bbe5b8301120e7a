import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { presence, text, unique } from '../requests.ts';
import { messageIn } from '../session-watch.ts';

/** Once and in order: what a client relies on when it sends again (guest API, section 3.2, and "Our choices"). */
export const ORDER_CASES: readonly Case[] = [
  {
    section: '3.2',
    name: 'what is sent in a row comes back in that order, each with a later time',
    async run(table) {
      const guest = await table.arrive();
      const rows = Array.from({ length: 5 }, (_, index) => unique(`Row ${index}`));
      for (const words of rows) guest.send({ ...text(words), tracingId: crypto.randomUUID() });
      const heard = [];
      for (const _ of rows) heard.push(await guest.hear(({ direction }) => direction === 'Inbound'));
      same(
        heard.map((message) => ('text' in message ? message.text : '')),
        rows,
        'the order',
      );
    },
  },
  {
    section: '3.2',
    name: 'texts and joins that are sent in a row come back in that order, each with a later time',
    async run(table) {
      const guest = await table.arrive();
      const row = [text(unique('One')), presence('Join'), text(unique('Two')), presence('Join')].map((request) => {
        return { ...request, tracingId: crypto.randomUUID() };
      });
      for (const request of row) guest.send(request);
      const ours = ({ direction }: { readonly direction: string }) => direction === 'Inbound';
      for (const _ of row) await guest.hear(ours);
      const echoes = guest.frames.filter((frame) => messageIn(frame)?.direction === 'Inbound');
      same(
        echoes.map(({ tracingId }) => tracingId),
        row.map(({ tracingId }) => tracingId),
        'the order',
      );
    },
  },
  {
    section: '3.2',
    name: 'two connections of a session that write at once hear all in one order',
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      for (const each of [guest, tab]) for (const word of ['a', 'b']) each.send(text(unique(word)));
      const ids = async (each: typeof guest) => {
        const heard = [];
        for (let count = 0; count < 4; count += 1)
          heard.push((await each.hear(({ direction }) => direction === 'Inbound')).id);
        return heard;
      };
      same(await ids(guest), await ids(tab), 'the order');
    },
  },
  {
    section: '2.3',
    name: 'a message sent again under its metadata.id is answered like the first and stored once',
    async run(table) {
      const guest = await table.arrive();
      const message = text(unique('Once'), { metadata: { id: crypto.randomUUID() } });
      const first = await guest.ask(message, 'StructuredMessage');
      const back = await table.arrive({ token: guest.token });
      same((await back.ask(message, 'StructuredMessage')).body, first.body, 'the second answer');
      const { entities } = await table.history(back);
      same(entities.filter(({ direction }) => direction === 'Inbound').length, 1, 'the number of stored messages');
    },
  },
  {
    section: '2.3',
    name: 'a message sent again under its tracingId alone is answered like the first and stored once',
    async run(table) {
      const guest = await table.arrive();
      const message = { ...text(unique('Once')), tracingId: crypto.randomUUID() };
      const first = await guest.ask(message, 'StructuredMessage');
      same((await guest.ask(message, 'StructuredMessage')).body, first.body, 'the second answer');
      const { entities } = await table.history(guest);
      same(entities.filter(({ direction }) => direction === 'Inbound').length, 1, 'the number of stored messages');
    },
  },
  {
    section: '2.3',
    name: 'a client whose tracingId is always the same may say the same words twice',
    async run(table) {
      const guest = await table.arrive();
      for (const words of ['yes', 'no', 'yes'])
        await guest.ask({ ...text(words), tracingId: '1' }, 'StructuredMessage');
      const { entities } = await table.history(guest);
      same(entities.filter(({ direction }) => direction === 'Inbound').length, 3, 'the number of stored messages');
    },
  },
  {
    section: '2.3',
    name: 'a message with neither is stored each time it is sent',
    async run(table) {
      const guest = await table.arrive();
      const words = unique('Each');
      guest.send(text(words));
      guest.send(text(words));
      const [one, two] = [
        await guest.hear(({ direction }) => direction === 'Inbound'),
        await guest.hear(({ direction }) => direction === 'Inbound'),
      ];
      ensure(one.id !== two.id, 'both have one id');
    },
  },
  {
    section: '2.3',
    name: 'the same metadata.id of two sessions is two messages',
    async run(table) {
      const [guest, other] = [await table.arrive(), await table.arrive()];
      const message = text(unique('Twice'), { metadata: { id: 'm1' } });
      const [one, two] = [await guest.ask(message, 'StructuredMessage'), await other.ask(message, 'StructuredMessage')];
      ensure(one.body.id !== two.body.id, 'both have one id');
    },
  },
  {
    section: '3.2',
    name: 'a guest’s message has a UUID as channel.messageId and nobody as originatingEntity',
    async run(table) {
      const guest = await table.arrive();
      const frame = await guest.ask(text(unique('Hello')), 'StructuredMessage');
      const message = messageIn(frame);
      ensure(message?.direction === 'Inbound' && message.channel.messageId !== undefined, 'there is none');
    },
  },
  {
    section: '3.2',
    name: 'the welcome of a flow is outbound, from a bot, without a mark',
    on: { greets: true },
    async run(table) {
      const guest = await table.arrive();
      guest.send(text(unique('Hello')));
      const welcome = await guest.hear(({ direction }) => direction === 'Outbound');
      same('originatingEntity' in welcome && welcome.originatingEntity, 'Bot', 'originatingEntity');
    },
  },
];
