import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { text, typing, unique } from '../requests.ts';
import { messageIn } from '../session-watch.ts';

/** Who is typing (guest API, sections 2.3, 3.2 and 8). */
export const TYPING_CASES: readonly Case[] = [
  {
    section: '2.3',
    name: 'typing is taken without a word, and comes back to nobody',
    on: { typing: true },
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      guest.send({ ...typing(5000), tracingId: crypto.randomUUID() });
      await guest.settled();
      await tab.settled();
      for (const { frames } of [guest, tab])
        ensure(
          frames.every(({ class: name }) => name !== 'StructuredMessage'),
          'it came back',
        );
    },
  },
  {
    section: '2.3',
    name: 'typing is not kept: the history does not know of it',
    on: { typing: true },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      guest.send(typing(5000));
      await guest.settled();
      const { entities } = await table.history(guest);
      ensure(
        entities.every(({ type }) => type !== 'Event'),
        'there is an event',
      );
    },
  },
  {
    section: '8',
    name: 'typing again within five seconds does no harm',
    on: { typing: true },
    async run(table) {
      const guest = await table.arrive();
      for (let count = 0; count < 3; count += 1) guest.send(typing());
      await guest.settled();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
    },
  },
  {
    section: '4',
    name: 'typing is refused with 403 where it is switched off, in the known words',
    on: { typing: false },
    async run(table) {
      const guest = await table.arrive();
      const { code, body } = await guest.ask(typing(5000), 'string');
      same([code, body], [403, 'Turn on the Feature Toggle or fix the configuration.'], 'the answer');
    },
  },
  {
    section: '3.2',
    name: 'that an agent is typing is told as an outbound event, for so many milliseconds, and not kept',
    on: { attended: true, agentTyping: true, notice: 'nothing' },
    async run(table) {
      const guest = await table.arrive();
      const opening = unique('I have a question');
      await guest.ask(text(opening), 'StructuredMessage');
      const agent = await table.desk.attend(opening);
      await agent.type();
      const event = await guest.hear(({ type }) => type === 'Event');
      holds(
        event,
        { direction: 'Outbound', events: [{ eventType: 'Typing', typing: { type: 'On', duration: 5000 } }] },
        'the event',
      );
      const words = unique('Good morning');
      await agent.say(words);
      await guest.hear((message) => 'text' in message && message.text === words);
      const { entities } = await table.history(guest);
      ensure(
        entities.every(({ type }) => type !== 'Event'),
        'it is in the history',
      );
    },
  },
  {
    section: '3.2',
    name: 'an agent who types and sends at once is told of in times that increase',
    on: { attended: true, agentTyping: true, notice: 'nothing' },
    async run(table) {
      const guest = await table.arrive();
      const opening = unique('I have a question');
      await guest.ask(text(opening), 'StructuredMessage');
      const agent = await table.desk.attend(opening);
      const words = [unique('Good'), unique('morning')];
      await Promise.all([agent.type(), ...words.map((word) => agent.say(word)), agent.type()]);
      for (const word of words) await guest.hear((message) => 'text' in message && message.text === word);
      await guest.settled();
    },
  },
  {
    section: '3.2',
    name: 'that an agent is typing is not told where it is switched off',
    on: { attended: true, agentTyping: false },
    async run(table) {
      const guest = await table.arrive();
      const opening = unique('I have a question');
      await guest.ask(text(opening), 'StructuredMessage');
      const agent = await table.desk.attend(opening);
      await agent.type();
      const words = unique('Good morning');
      await agent.say(words);
      await guest.hear((message) => 'text' in message && message.text === words);
      ensure(
        guest.frames.every((frame) => messageIn(frame)?.type !== 'Event'),
        'it was told',
      );
    },
  },
];
