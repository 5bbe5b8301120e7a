import { expect, test } from 'vitest';
import { row } from '../../live/live.test-kit.ts';
import { openOffer, ringingOffers } from './ringing-offers.ts';

const offered = (conversationId: string, until: number) =>
  row({ conversationId, group: 'offered', offer: { reason: 'longestIdle', offeredAt: 0, until } });
const rows = [offered('later', 20), row({ conversationId: 'connected' }), offered('soon', 10), offered('last', 30)];

test('what rings stands in the order in which it runs out', () => {
  expect(ringingOffers(rows).map(({ conversationId }) => conversationId)).toEqual(['soon', 'later', 'last']);
});

test('the first is open until another is chosen, and again when that rings no longer', () => {
  const offers = ringingOffers(rows);
  expect(openOffer(offers, undefined)?.conversationId).toBe('soon');
  expect(openOffer(offers, 'last')?.conversationId).toBe('last');
  expect(openOffer(offers, 'gone')?.conversationId).toBe('soon');
  expect(openOffer([], 'last')).toBeUndefined();
});
