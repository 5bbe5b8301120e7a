import { expect, test } from 'vitest';
import { goLive, talk } from './rehearsal.ts';

type Talk = ReturnType<typeof talk>;

const tell = (one: Talk, body: object) => one.frame({ type: 'message', class: 'QueuePlaceEvent', body });

test('the place in the queue is asked for where the company shows it, and nowhere else', () => {
  for (const showsPlace of [true, false]) {
    const one = talk(undefined, { showsPlace });
    goLive(one);
    const [frame] = one.sent();
    expect('queuePlace' in (frame ?? {})).toBe(showsPlace);
  }
});

test('it is what was told last, until there is none', () => {
  const one = talk(undefined, { showsPlace: true });
  goLive(one);
  tell(one, { place: 3, minutes: 10 });
  expect(one.model.queuePlace).toEqual({ place: 3, minutes: 10 });
  tell(one, { place: 2 });
  expect(one.model.queuePlace).toEqual({ place: 2 });
  tell(one, {});
  expect(one.model.queuePlace).toBeUndefined();
});

test('without a line nobody knows it', () => {
  const one = talk(undefined, { showsPlace: true });
  goLive(one);
  tell(one, { place: 3 });
  one.happen({ type: 'socketLost' });
  expect(one.model.queuePlace).toBeUndefined();
});
