import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TypingPace, typingPaceAfter } from './typing-pace.ts';

function told(moments: readonly number[]): number[] {
  let pace: TypingPace | undefined;
  return moments.filter((at) => {
    const next = typingPaceAfter(pace, at);
    if (next !== undefined) pace = next;
    return next !== undefined;
  });
}

test('a client that keeps to five seconds is always heard, though the line shakes its frames', () => {
  const moments = Array.from({ length: 50 }, (_, index) => index * 5000 + (index % 2 === 0 ? 0 : -900));
  expect(told(moments.map((at) => at + 10_000))).toHaveLength(50);
});

test('however often somebody says that they type, it is told at most twelve times a minute and once more', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, (list) => {
      let at = 0;
      const heard = told(list.map((gap) => (at += gap)));
      for (const first of heard)
        expect(heard.filter((each) => each >= first && each < first + 60_000).length).toBeLessThan(14);
    }),
  );
});
