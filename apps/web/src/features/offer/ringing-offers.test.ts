import { expect, test } from 'vitest';
import { live, row } from '../../live/live.test-kit.ts';
import { openOffer, ringingOffers } from './ringing-offers.ts';

const offered = (conversationId: string, until: number, waitingSince = 0) =>
  row({ conversationId, group: 'offered', waitingSince, offer: { reason: 'longestIdle', offeredAt: 0, until } });
const rows = [offered('later', 20), row({ conversationId: 'connected' }), offered('soon', 10), offered('last', 30)];

test('what rings stands in the order in which it runs out', () => {
  expect(ringingOffers(live(...rows)).map(({ conversationId }) => conversationId)).toEqual(['soon', 'later', 'last']);
});

test('where nobody is signed in any more nothing rings', () => {
  expect(ringingOffers({ ...live(...rows), line: 'signedOut' })).toEqual([]);
});

test('of what runs out together whoever waits the longest comes first', () => {
  const together = [
    offered('third', 20, 9),
    offered('first', 20, 3),
    offered('second', 20, 6),
    offered('soon', 10, 10),
  ];
  expect(ringingOffers(live(...together)).map(({ conversationId }) => conversationId)).toEqual([
    'soon',
    'first',
    'second',
    'third',
  ]);
});

test('the first is open until another is chosen, and again when that rings no longer', () => {
  const offers = ringingOffers(live(...rows));
  expect(openOffer(offers, undefined)?.conversationId).toBe('soon');
  expect(openOffer(offers, 'last')?.conversationId).toBe('last');
  expect(openOffer(offers, 'gone')?.conversationId).toBe('soon');
  expect(openOffer([], 'last')).toBeUndefined();
});
