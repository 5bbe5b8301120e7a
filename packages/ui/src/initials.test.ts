import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['  grace   brewster hopper ', 'GH'],
    ['Plato', 'P'],
    ['', '?'],
    ['👩‍🚀 Ripley', '👩‍🚀R'],
  ])('%s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('hueOf', () => {
  it('is stable and inside the circle', () => {
    const names = ['Ada', 'Grace', 'Edsger', 'a'.repeat(10_000), ''];
    for (const name of names) {
      expect(hueOf(name)).toBe(hueOf(name));
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(360);
    }
  });

  it('tells names apart', () => {
    expect(hueOf('Ada Lovelace')).not.toBe(hueOf('Alan Turing'));
  });
});
