import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FLOW, DEMO_QUEUE, DEMO_SCHEDULES } from '@rejoin/db/demo/demo-company';
import { describe, expect, test } from 'vitest';
import { type FlowFile, readFlowFile } from './flow-file.ts';
import { playFile } from './play-file.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

function read(name: string): FlowFile {
  const file = readFlowFile(readFileSync(join(import.meta.dirname, name), 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

describe.each(files)('%s', (name) => {
  const file = read(name);

  test('is a good flow', () => {
    expect(playFile(file).problems).toEqual([]);
  });

  test.each(playFile(file).results)('$name', ({ failure }) => {
    expect(failure).toBeUndefined();
  });
});

test('the file of the demo company holds its flow', () => {
  const { flow, queues, schedules } = read('harbour-and-pine.json');
  expect(flow).toEqual(DEMO_FLOW);
  expect(queues).toEqual([{ id: DEMO_QUEUE.id, name: DEMO_QUEUE.name }]);
  expect(DEMO_SCHEDULES).toEqual(expect.arrayContaining([...schedules]));
});

describe('a file that is not as it should be', () => {
  const flow = { start: 'end', nodes: { end: { type: 'disconnect' } } };
  const at = '2026-01-05T09:00:00Z';

  test.each([
    ['It is no JSON: ', 'nonsense'],
    ['tests: ', JSON.stringify({ flow, tests: 'none' })],
    ['flow.nodes.end.type: ', JSON.stringify({ flow: { ...flow, nodes: { end: { type: 'explode' } } }, tests: [] })],
    [
      'flow.nodes.end: ',
      JSON.stringify({ flow: { ...flow, nodes: { end: { type: 'disconnect', a: 1 } } }, tests: [] }),
    ],
    [
      'tests.0.at: is no time with its zone',
      JSON.stringify({ flow, tests: [{ name: 'a', at: '2026-01-05T09:00:00', steps: [] }] }),
    ],
    ['tests.0.steps.0: is no step', JSON.stringify({ flow, tests: [{ name: 'a', at, steps: [{ shout: 'Hi' }] }] })],
  ])('is refused with "%s"', (sentence, words) => {
    expect(readFlowFile(words)).toContain(sentence);
  });
});
