import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { surroundingsOf } from '@rejoin/core/flow/surroundings-of';
import { expect, it } from 'vitest';
import type { FlowChoices } from './flow.ts';
import { addNode } from './new-node.ts';
import { NODE_TYPES, type NodeType } from './node-words.ts';
import { faultsOf } from './problem-texts.ts';

const choices: FlowChoices = {
  queues: [{ id: 'care', name: 'Customer care' }],
  schedules: [{ id: 'office', name: 'Office', timeZone: 'Europe/Berlin', hours: [] }],
  agents: [{ id: 'mara', name: 'Mara' }],
  skills: [],
  secrets: [],
};
const content: FlowContent = {
  start: 'greet',
  nodes: {
    greet: { type: 'sendMessage', text: 'Hello', next: 'care' },
    care: { type: 'transferToQueue', queueId: 'care' },
  },
};
const faultsAfter = (type: NodeType, world: FlowChoices) => {
  const { key, content: after } = addNode({ content, choices: world }, { node: 'greet', exit: 'next' }, type);
  return { key, faults: Object.fromEntries(faultsOf({ name: 'Flow', content: after }, surroundingsOf(world)).nodes) };
};

/** What is left to write; whatever is named here works at once. */
const LEFT: Partial<Record<NodeType, string>> = {
  sendMessage: 'Write what is to be said.',
  decide: 'One of the cases asks for nothing, or for something that can’t be.',
  setAttribute: 'An attribute’s name has 1 to 64 characters, without braces and without space around it.',
  callEndpoint: 'Write an https address without a name and password, and without a placeholder for its host.',
};
/** What ends the way, so that nothing leads to what stood there. */
const ENDS: readonly NodeType[] = ['transferToQueue', 'disconnect'];

it.each(NODE_TYPES)('a new %s stands in the way and leads on, and wants no more than its words', (type) => {
  const { key, faults } = faultsAfter(type, choices);
  const left = LEFT[type];
  expect(faults).toEqual({
    ...(left !== undefined && { [key]: [left] }),
    ...(ENDS.includes(type) && { care: ['Nothing leads here. Lead an exit here, or delete it.'] }),
  });
});

it('a new node says what there is none of', () => {
  const nothing = { queues: [], schedules: [], agents: [], skills: [], secrets: [] };
  expect(faultsAfter('decideHours', nothing).faults.hours).toEqual([
    'Choose the opening hours: there are none, or they are gone.',
  ]);
});
