import { expect, test } from 'vitest';
import type { FlowContent } from '../flow/flow-draft.ts';
import { renameReferences } from './flow-references.ts';

test('everything that a flow refers to is called otherwise, and what it leaves out stays out', () => {
  const content: FlowContent = {
    start: 'routing',
    nodes: {
      routing: { type: 'setRouting', skills: ['1'], preferred: [{ agentId: '2', score: 9 }], next: 'plain' },
      plain: { type: 'setRouting', language: 'de', next: 'hours' },
      hours: { type: 'decideHours', scheduleId: '3', open: 'agent', closed: 'agent' },
      agent: { type: 'transferToAgent', agentId: '2', queueId: '4', otherwise: 'end' },
      end: { type: 'disconnect' },
    },
  };
  const renamed = renameReferences(content, (reference, { kind, inTest }) => `${kind} ${reference} ${inTest}`);
  expect(renamed).toEqual({
    ...content,
    nodes: {
      ...content.nodes,
      routing: {
        ...{ type: 'setRouting', skills: ['skills 1 false'], next: 'plain' },
        preferred: [{ agentId: 'people 2 false', score: 9 }],
      },
      hours: { ...content.nodes['hours'], scheduleId: 'schedules 3 false' },
      agent: { ...content.nodes['agent'], agentId: 'people 2 false', queueId: 'queues 4 false' },
    },
  });
  expect(renamed).not.toHaveProperty('tests');
});
