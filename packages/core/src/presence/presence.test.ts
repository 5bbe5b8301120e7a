import { expect, test } from 'vitest';
import {
  CHOSEN_PRESENCES,
  GONE,
  isAsAbsenceLeaves,
  PRESENCES,
  type Presence,
  withArrival,
  withPresence,
  withResponse,
  withRoutingStatus,
} from './presence.ts';

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

test('whoever is gone is available and off queue when they come; who says something else of themselves goes on with it', () => {
  expect(GONE).toEqual({ presence: 'offline', routingStatus: 'offQueue' });
  expect(withArrival(GONE)).toEqual({ presence: 'available', routingStatus: 'offQueue' });
  for (const presence of CHOSEN_PRESENCES) {
    const standing = withPresence({ presence: 'available', routingStatus: 'onQueue' }, presence);
    expect(withArrival(standing)).toBe(standing);
  }
});

test('an absence leaves nobody on queue, and nobody at something that they said of themselves', () => {
  const standings = PRESENCES.flatMap((presence) =>
    (['onQueue', 'offQueue', 'notResponding'] as const).map((routingStatus) => ({ presence, routingStatus })),
  );
  expect(standings.filter(isAsAbsenceLeaves)).toEqual([
    { presence: 'available', routingStatus: 'offQueue' },
    { presence: 'offline', routingStatus: 'offQueue' },
  ]);
});

test('only who was taken not to respond is on queue again for having responded', () => {
  const available = { presence: 'available' } as const;
  expect(withResponse({ ...available, routingStatus: 'notResponding' })).toEqual({
    ...available,
    routingStatus: 'onQueue',
  });
  const atMeal = { presence: 'meal', routingStatus: 'offQueue' } as const;
  expect(withResponse(atMeal)).toBe(atMeal);
});
