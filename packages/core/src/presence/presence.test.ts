import { expect, test } from 'vitest';
import { PRESENCES, type Presence, withPresence, withRoutingStatus } from './presence.ts';

const unavailable = PRESENCES.filter((presence) => presence !== 'available');

test.each(unavailable)('who is %s is off queue, and available again when back on it', (presence) => {
  const standing = withPresence({ presence: 'available', routingStatus: 'onQueue' }, presence);
  expect(standing).toEqual({ presence, routingStatus: 'offQueue' });
  expect(withRoutingStatus(standing, 'offQueue')).toEqual(standing);
  expect(withRoutingStatus(standing, 'notResponding')).toEqual(standing);
  expect(withRoutingStatus(standing, 'onQueue')).toEqual({ presence: 'available', routingStatus: 'onQueue' });
});

test.each(['offQueue', 'onQueue', 'notResponding'] as const)('being available leaves who is %s so', (routingStatus) => {
  const before = { presence: 'away' as Presence, routingStatus };
  expect(withPresence(before, 'available')).toEqual({ presence: 'available', routingStatus });
});
