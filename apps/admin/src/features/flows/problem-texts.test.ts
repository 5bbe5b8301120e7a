import type { FlowDraft } from '@rejoin/core/flow/flow-draft';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './problem-texts.ts';

const surroundings = { queueIds: ['care'], scheduleIds: [], agentIds: [], skillIds: [], secrets: [] };
const care = { type: 'transferToQueue', queueId: 'care' } as const;
const say = (text: string, next: string) => ({ type: 'sendMessage', text, next }) as const;
const draft = (content: Partial<FlowDraft['content']>, name = 'Welcome'): FlowDraft => ({
  name,
  content: { start: 'greet', nodes: { greet: say('Hello', 'care'), care }, ...content },
});
const at = (found: ReturnType<typeof faultsOf>) => Object.fromEntries(found.nodes);

describe('what is wrong with a flow is said', () => {
  it('not at all where nothing is', () => {
    expect(faultsOf(draft({}), surroundings)).toEqual({ nodes: new Map(), flow: [], count: 0 });
  });

  it('at the node whose exit leads nowhere, or to what there is not', () => {
    const nowhere = faultsOf(draft({ nodes: { greet: say('Hello', '') } }), surroundings);
    expect(at(nowhere)).toEqual({ greet: ['An exit leads nowhere yet.'] });
    const gone = faultsOf(draft({ nodes: { greet: say('', 'gone') } }), surroundings);
    expect(at(gone)).toEqual({ greet: ['An exit leads to “gone”, which there is not.', 'Write what is to be said.'] });
    expect(gone.count).toBe(2);
  });

  it('of the flow where it begins, goes on or is called wrongly', () => {
    const found = faultsOf(draft({ start: 'gone', onRejoin: 'care', onError: { queueId: 'gone' } }, ' '), surroundings);
    expect(found.flow).toEqual([
      'A flow needs a name.',
      'On an error: Choose a queue: there is none, or it is gone.',
      'The start leads to “gone”, which there is not.',
    ]);
    expect(at(found)).toEqual({ greet: ['Nothing leads here. Lead an exit here, or delete it.'] });
    expect(found.count).toBe(4);
  });
});
