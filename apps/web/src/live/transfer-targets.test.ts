import { describe, expect, test } from 'vitest';
import { transferTargets } from './transfer-targets.ts';
import type { Colleague } from './wire.ts';

const person = (name: string, part: Partial<Colleague> = {}): Colleague => ({
  agentId: name.toLowerCase(),
  name,
  presence: 'available',
  routingStatus: 'onQueue',
  capacity: 4,
  load: 1,
  queueIds: [],
  ...part,
});

const known = {
  queues: [
    { id: 'care', name: 'Customer care', waiting: 2, onQueue: 3 },
    { id: 'returns', name: 'Returns', waiting: 0, onQueue: 0 },
  ],
  colleagues: [
    person('Amir', { routingStatus: 'offQueue' }),
    person('Carla', { load: 4 }),
    person('Jonas'),
    person('Kim', { presence: 'meeting', routingStatus: 'offQueue' }),
    person('Luc', { presence: 'offline', routingStatus: 'offQueue' }),
    person('Mara', { routingStatus: 'notResponding' }),
    person('Nia', { noLine: true }),
  ],
};

describe('where a conversation can go', () => {
  test('queues, then colleagues who can be asked, then the others with the reason', () => {
    expect(
      transferTargets(known, { search: '', originId: undefined }).map(({ name, note, reason }) => [
        name,
        reason ?? note,
      ]),
    ).toEqual([
      ['Customer care', '2 waiting · 3 on queue'],
      ['Returns', '0 waiting · nobody on queue'],
      ['Jonas', '1 of 4 conversations'],
      ['Amir', 'Is off queue'],
      ['Carla', 'Has no room'],
      ['Kim', 'Is in a meeting'],
      ['Luc', 'Is offline'],
      ['Mara', 'Has let an offer ring out'],
      ['Nia', 'Has no line at the moment'],
    ]);
  });

  test.each([
    ['CA', ['Customer care', 'Carla']],
    ['care  custom', ['Customer care']],
    ['nóbody', []],
    ['CARLÁ', ['Carla']],
  ])('"%s" finds %j', (search, names) => {
    expect(transferTargets(known, { search, originId: undefined }).map(({ name }) => name)).toEqual(names);
  });
});

describe('the queue it comes from', () => {
  const targets = transferTargets(known, { search: '', originId: 'care' });

  test('stands last among the queues and says so', () => {
    expect(targets.slice(0, 2).map(({ name, note }) => [name, note])).toEqual([
      ['Returns', '0 waiting · nobody on queue'],
      ['Customer care', 'It comes from here · 2 waiting · 3 on queue'],
    ]);
  });

  test('is not what Enter chooses at once', () => {
    expect(targets.filter(({ isOrigin }) => isOrigin).map(({ id }) => id)).toEqual(['care']);
  });
});
