import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { expect, test } from 'vitest';
import { problemsOf } from './problem-texts.ts';
import { contentOf, EMPTY_QUEUE, queueToSend } from './queue.ts';

const care = { ...NEW_QUEUE, id: 'care', name: 'Care' };
const options = { agents: [{ id: 'mara', name: 'Mara' }], codes: [], queues: [care] };

test('a new queue needs a name', () => {
  expect([...problemsOf(EMPTY_QUEUE, options)]).toEqual([['name', 'A queue needs a name.']]);
});

test('a name that another queue has is told at once', () => {
  const taken = { ...EMPTY_QUEUE, name: ' care ' };
  expect(problemsOf(taken, options).get('name')).toBe('Another queue has this name. Choose a different one.');
});

test('what is out of range is told with the range, in the words of the field', () => {
  const content = { ...EMPTY_QUEUE, name: 'Returns', alertingSeconds: 5, reserveSeconds: Number.NaN };
  expect([...problemsOf(content, options)]).toEqual([
    ['alertingSeconds', 'Choose a whole number. From 7 seconds to 15 minutes.'],
    ['reserveSeconds', 'Choose a whole number. From 0 to 1 hour.'],
  ]);
});

test('a queue can’t overflow to itself, nor can a member be nobody', () => {
  const overflow = { afterSeconds: 60, queueId: 'care' };
  const content = { ...contentOf({ queue: { ...care, overflow }, memberIds: ['mara', 'ines'] }) };
  expect([...problemsOf(content, options, 'care').keys()]).toEqual(['overflowQueue', 'members']);
  expect([...problemsOf({ ...content, name: 'Returns' }, options).keys()]).toEqual(['members']);
});

test('what was read is sent back as it was', () => {
  const stored = { queue: care, memberIds: ['mara'] };
  const { id: _, ...queue } = care;
  expect(queueToSend(contentOf(stored))).toEqual({ queue, memberIds: ['mara'] });
});
