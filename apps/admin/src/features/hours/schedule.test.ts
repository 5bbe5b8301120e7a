import { expect, test } from 'vitest';
import { newSchedule, spansOf, withSpans } from './schedule.ts';

test('a day is written anew, and the others stay as they are', () => {
  const { hours } = newSchedule('Europe/Berlin');
  const spans = [
    { from: 480, to: 720 },
    { from: 780, to: 1440 },
  ];
  const changed = withSpans(hours, [6, 1], spans);
  expect(changed.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 3, 4, 5, 6, 6]);
  expect(spansOf(changed, 6)).toEqual(spans);
  expect(spansOf(changed, 2)).toEqual([{ from: 540, to: 1020 }]);
  expect(withSpans(hours, [], spans)).toEqual(hours);
});
