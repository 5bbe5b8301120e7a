import { expect, test } from 'vitest';
import { isNewcomer, LOOK_EVERY_MS, type Look, type Lookers, lookersAfter, lookersAt } from './lookers.ts';

const T0 = 1_767_603_600_000;
const after = (...looks: readonly (Look & { at: number })[]) =>
  looks.reduce<Lookers>((lookers, { at, ...look }) => lookersAfter(lookers, look, at), new Map());
const at = (lookers: Lookers, moment: number) => [...lookersAt(lookers, moment).keys()];

test('who looks stays while signs come, also when one is lost, and no longer', () => {
  const lookers = after({ personId: 'lena', at: T0 }, { personId: 'vera', at: T0 + LOOK_EVERY_MS });
  expect(at(lookers, T0 + 2 * LOOK_EVERY_MS)).toEqual(['lena', 'vera']);
  expect(at(lookers, T0 + 3 * LOOK_EVERY_MS)).toEqual(['vera']);
  expect(at(lookers, T0 + 4 * LOOK_EVERY_MS)).toEqual([]);
});

test('who says that they have stopped is gone at once', () => {
  expect(at(after({ personId: 'lena', at: T0 }, { personId: 'lena', gone: true, at: T0 + 1 }), T0 + 1)).toEqual([]);
});

test('of a crowd the first are told of, and go on to be', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => ({ personId: `${index}`, at: T0 }));
  const lookers = after(...crowd, { personId: '3', at: T0 + LOOK_EVERY_MS });
  expect(at(lookers, T0 + LOOK_EVERY_MS)).toHaveLength(20);
  expect(at(lookers, T0 + 3 * LOOK_EVERY_MS)).toEqual(['3']);
});

test('a newcomer is who was not there, for whom there is room, and who has not just stopped', () => {
  const one = after({ personId: 'lena', at: T0 });
  const crowd = after(...Array.from({ length: 20 }, (_, index) => ({ personId: `${index}`, at: T0 })));
  expect(isNewcomer(one, { personId: 'vera' })).toBe(true);
  expect(isNewcomer(one, { personId: 'lena' })).toBe(false);
  expect(isNewcomer(one, { personId: 'vera', gone: true })).toBe(false);
  expect(isNewcomer(crowd, { personId: 'vera' })).toBe(false);
});
