import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { text, unique } from '../requests.ts';

const on = { queuePlace: true, lonely: true };
const configure = { queuePlace: true };

/** Ours, and of our guide: the place in the queue, for a client that asks. */
export const QUEUE_PLACE_CASES: readonly Case[] = [
  {
    section: 'ours',
    name: 'a client that asks is told the place of a guest who waits, on each of their connections that ask',
    on,
    async run(table) {
      const guest = await table.arrive({ configure });
      await guest.ask(text(unique('Anybody there?')), 'StructuredMessage');
      const { place = 0 } = (await guest.next('QueuePlaceEvent')).body;
      ensure(place >= 1, `the place is ${place}`);
      const tab = await table.arrive({ token: guest.token, configure });
      ensure((await tab.next('QueuePlaceEvent')).body.place !== undefined, 'the other tab is told no place');
    },
  },
  {
    section: 'ours',
    name: 'a client that doesn’t ask is told no place, also beside one that does',
    on,
    async run(table) {
      const silent = await table.arrive();
      const asks = await table.arrive({ token: silent.token, configure });
      await silent.ask(text(unique('Anybody there?')), 'StructuredMessage');
      await asks.next('QueuePlaceEvent');
      await silent.settled();
      same(silent.frames.filter((frame) => frame.class === 'QueuePlaceEvent').length, 0, 'how often it was told');
    },
  },
];
