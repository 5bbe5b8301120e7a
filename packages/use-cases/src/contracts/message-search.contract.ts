import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { searchWords } from '@rejoin/core/history/search-words';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { FoundPlace } from '../ports/message-search.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, decided, disconnect, MONDAY, message, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

/** What every store keeps to in how it finds what was said. */
export function describeMessageSearch(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports, { capacity: 25 });
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
  });

  const after = (state: ConversationState, command: ConversationCommand, at: number) =>
    stored(ports.log, decided(state, command, { at }));
  const takeOver = (state: ConversationState, at: number) =>
    after(state, { type: 'takeOver', byId: SHOP.jonas, byName: 'Jonas', queues: [SHOP_QUEUE] }, at);
  const says = (state: ConversationState, text: string, at = MONDAY + 60_000) =>
    stored(ports.log, message(state, { text, at }));

  describe('the legs of an agent', () => {
    it('are the latest in each conversation, the latest first, with when it was over', async () => {
      const goesOn = await connected(ports, SHOP.mara, { at: MONDAY + 10_000 });
      const left = await connected(ports, SHOP.mara, { at: MONDAY });
      const over = await stored(ports.log, disconnect(left, SHOP.mara, { at: MONDAY + 5000 }));
      await connected(ports, SHOP.jonas, { at: MONDAY });
      await waiting(ports);
      const legs = await ports.search.legsOf(SHOP.mara, 10);
      expect(legs).toEqual([
        { conversationId: goesOn.conversationId, takenAt: goesOn.lastAt, lastAgentId: SHOP.mara },
        { conversationId: over.conversationId, takenAt: left.lastAt, leftAt: over.lastAt, lastAgentId: SHOP.mara },
      ]);
      expect(await ports.search.legsOf(SHOP.mara, 1)).toEqual(legs.slice(0, 1));
      expect(await ports.search.legIn(SHOP.mara, over.conversationId)).toEqual({
        takenAt: left.lastAt,
        leftAt: over.lastAt,
      });
      expect(await ports.search.legIn(SHOP.ines, over.conversationId)).toBeUndefined();
      expect(await ports.search.legIn('no id', 'no id')).toBeUndefined();
      expect(await ports.search.legsOf('no id', 10)).toEqual([]);
    });

    it('end where somebody else takes the conversation, whose leg begins there', async () => {
      const hers = await connected(ports, SHOP.mara);
      const his = await takeOver(hers, MONDAY + 5000);
      const { conversationId } = hers;
      const both = { conversationId, lastAgentId: SHOP.jonas };
      expect(await ports.search.legsOf(SHOP.mara, 10)).toEqual([{ ...both, takenAt: hers.lastAt, leftAt: his.lastAt }]);
      expect(await ports.search.legsOf(SHOP.jonas, 10)).toEqual([{ ...both, takenAt: his.lastAt }]);
    });
  });

  describe('what is found', () => {
    const find = async (
      states: readonly ConversationState[],
      query: string,
      more: Partial<Parameters<StorePorts['search']['find']>[0]> = {},
    ) => {
      const places = states.map(({ conversationId }) => ({ conversationId }));
      return ports.search.find({ places, words: searchWords(query), limit: 10, ...more });
    };
    const texts = async (...asked: Parameters<typeof find>) =>
      (await find(...asked)).map(({ entry: { event } }) => 'message' in event && event.message.text);

    it.each([
      { said: 'My CHAIR is broken', query: 'broken chair', isFound: true },
      { said: 'My chair is broken', query: 'broken table', isFound: false },
      { said: 'Die GRÖSSE der Stühle', query: 'grosse stuhle', isFound: true },
      { said: 'un cafe\u0301 noir', query: 'CAFÉ', isFound: true },
      { said: 'Καλημέρα ΚΌΣΜΕ', query: 'καλημερα κοσμε', isFound: true },
      { said: 'Ёлка', query: 'елка', isFound: true },
      { said: 'ﬁnal ①', query: 'final 1', isFound: true },
      { said: 'a 100 discount', query: '100%', isFound: false },
      { said: 'a 100% discount', query: '100%', isFound: true },
      { said: 'snake case', query: 'snake_case', isFound: false },
      { said: 'C:\\temp', query: 'c:\\temp', isFound: true },
      { said: '👋🏽 hello', query: '👋🏽', isFound: true },
      { said: "it's", query: "it's'; --", isFound: false },
      { said: 'half \ud83d', query: 'half \ud83d', isFound: true },
    ])('$query in “$said”: $isFound', async ({ said, query, isFound }) => {
      const state = await says(await connected(ports, SHOP.mara), said);
      expect(await texts([state], query)).toHaveLength(isFound ? 1 : 0);
    });

    it('is what guest and agent have said, not what the flow or a supervisor has', async () => {
      const talk = await connected(ports, SHOP.mara);
      const whispered = await after(
        talk,
        { type: 'whisper', byId: SHOP.ines, byName: 'Ines', text: 'Welcome them to the order' },
        MONDAY + 1000,
      );
      await after(
        whispered,
        {
          type: 'answer',
          agentId: SHOP.mara,
          agentName: 'Mara',
          message: { text: 'Your order? Welcome.', attachments: [] },
        },
        MONDAY + 2000,
      );
      expect(await texts([talk], 'order')).toEqual(['Your order? Welcome.', 'Where is my order?']);
      expect(await texts([talk], 'welcome')).toEqual(['Your order? Welcome.']);
    });

    it('stands in the places that are asked for, and no later than is asked', async () => {
      const talk = await says(await connected(ports, SHOP.mara), 'Late chair', MONDAY + 9000);
      const foreign = await says(await connected(ports, SHOP.jonas), 'Foreign chair');
      expect(await texts([talk], 'chair')).toEqual(['Late chair']);
      expect(await texts([], 'chair')).toEqual([]);
      const { conversationId } = talk;
      const places = (until: number) => ({ places: [{ conversationId, until }] });
      expect(await texts([], 'chair', places(talk.lastAt))).toEqual(['Late chair']);
      expect(await texts([], 'chair', places(talk.lastAt - 1))).toEqual([]);
      expect(await texts([], 'chair', { places: [{ conversationId: 'no id' }] })).toEqual([]);
      expect(await texts([foreign], 'chair')).toEqual(['Foreign chair']);
    });

    it('comes the newest first over all conversations, page by page, each once', async () => {
      const at = MONDAY + 60_000;
      const one = await says(await says(await connected(ports, SHOP.mara), 'first chair', at), 'last chair', at + 9000);
      const other = await says(await connected(ports, SHOP.mara), 'second chair', at);
      const seen: string[] = [];
      let place: FoundPlace | undefined;
      do {
        const [next] = await find([one, other], 'chair', { limit: 1, ...(place && { after: place }) });
        place = next && { at: next.entry.at, conversationId: next.conversationId, sequence: next.entry.sequence };
        if (place !== undefined) seen.push(`${place.conversationId} ${place.sequence}`);
      } while (place !== undefined);
      expect(new Set(seen).size).toBe(3);
      expect(seen).toHaveLength(3);
      expect((await texts([one, other], 'chair'))[0]).toBe('last chair');
    });
  });
}
