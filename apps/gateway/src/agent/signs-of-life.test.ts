import { expect, test } from 'vitest';
import { watchForLife } from './signs-of-life.ts';

/** A line, and what is done to it. */
function watched() {
  const done: string[] = [];
  const life = watchForLife({ ask: () => done.push('ask'), end: () => done.push('end') });
  return {
    ...life,
    /** What is done by each look. */
    looks: (count: number) => {
      for (let each = 0; each < count; each += 1) life.look();
      return done.splice(0);
    },
    done: () => done.splice(0),
  };
}

test('who is silent is asked once, and cut off when there is no answer', () => {
  const { looks } = watched();
  expect(looks(14)).toEqual([]);
  expect(looks(1)).toEqual(['ask']);
  expect(looks(5)).toEqual([]);
  expect(looks(1)).toEqual(['end']);
});

test('who answers stays', () => {
  const { looks, hear } = watched();
  for (let round = 0; round < 3; round += 1) {
    expect(looks(20)).toEqual(['ask']);
    hear();
  }
});

test('who is silent and told something is asked at once', () => {
  const { looks, tell, done } = watched();
  expect(looks(3)).toEqual([]);
  tell();
  tell();
  expect(done()).toEqual(['ask']);
  expect(looks(6)).toEqual(['end']);
});

test('who has just been heard and is told something is asked soon, unless they are heard again', () => {
  const { looks, tell, hear } = watched();
  looks(1);
  tell();
  expect(looks(2)).toEqual(['ask']);
  hear();
  tell();
  hear();
  expect(looks(14)).toEqual([]);
});
