import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QueueServiceLevel, ServiceLevelNote, serviceLevelFigure } from './service-level.tsx';

const read = (drawn: React.ReactNode) =>
  renderToStaticMarkup(drawn)
    .replace(/<[^>]*>/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
const ofQueue = { queueId: 'care', seconds: 20, target: 0.8 };

test.each([
  { counted: 50, inTime: 41, said: '82 % in 20 s, aim 80 % · 50 conversations Met' },
  { counted: 1, inTime: 0, said: '0 % in 20 s, aim 80 % · 1 conversation Below' },
  { counted: 1000, inTime: 799, said: '79 % in 20 s, aim 80 % · 1000 conversations Below' },
  { counted: 0, inTime: 0, said: 'Nothing answered yet' },
])('of $counted, $inTime in time: $said', ({ said, ...level }) => {
  expect(read(<QueueServiceLevel level={{ ...ofQueue, ...level }} />)).toBe(said);
});

test('before anything is known nothing is claimed', () => {
  expect(read(<QueueServiceLevel level={undefined} />)).toBe('');
});

test('all queues together name no seconds, which are each queue’s own', () => {
  const level = { counted: 4, inTime: 3, target: 0.75 };
  expect(serviceLevelFigure(level)).toBe('75 %');
  expect(read(<ServiceLevelNote level={level} />)).toBe('Aim 75 % · 4 conversations Met');
});

test('where nothing was answered, and before anything is known, there is no number', () => {
  const nothing = { counted: 0, inTime: 0, target: 0 };
  expect([nothing, undefined].map(serviceLevelFigure)).toEqual(['–', '–']);
  expect(read(<ServiceLevelNote level={nothing} />)).toBe('Nothing answered yet');
  expect(read(<ServiceLevelNote level={undefined} />)).toBe('');
});
