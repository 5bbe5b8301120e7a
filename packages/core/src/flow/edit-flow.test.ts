import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineFlows } from './combine-flows.ts';
import { freshKey, insertAt, NOWHERE, reconnect, removeNode, renameNode, withNode } from './edit-flow.ts';
import { type ExitName, exitsOf, withExit } from './exits.ts';
import { care, end, say } from './flow.test-kit.ts';
import type { FlowNode } from './flow.ts';
import { type FlowContent, isSameFlow } from './flow-draft.ts';
import type { FlowTest } from './flow-test.ts';

const hours: FlowNode = { type: 'decideHours', scheduleId: 'office', open: 'greet', closed: 'end' };
const ask: FlowNode = { type: 'waitForAnswer', timeoutSeconds: 60, retries: 0, next: 'care', timedOut: 'end' };
const decide: FlowNode = {
  type: 'decide',
  cases: [
    { when: { type: 'authenticated' }, next: 'care' },
    { when: { type: 'returning' }, next: 'greet' },
  ],
  otherwise: 'end',
};
const call: FlowNode = {
  type: 'callEndpoint',
  url: 'https://orders.example',
  method: 'GET',
  timeoutSeconds: 5,
  success: 'greet',
  failure: 'end',
  timedOut: 'end',
};
const content: FlowContent = {
  start: 'hours',
  onRejoin: 'greet',
  nodes: { hours, greet: say('Hello', 'ask'), ask, care, end },
};

describe('exits', () => {
  it.each<[FlowNode, ExitName[]]>([
    [say('Hello', 'end'), ['next']],
    [ask, ['next', 'timedOut']],
    [decide, ['case 0', 'case 1', 'otherwise']],
    [hours, ['open', 'closed', 'holiday']],
    [call, ['success', 'failure', 'timedOut']],
    [care, ['failure']],
    [{ type: 'returnToLastAgent', otherwise: 'end' }, ['otherwise']],
    [end, []],
  ])('of $type are %j and can each be led elsewhere', (node, names) => {
    expect(exitsOf(node).map(({ name }) => name)).toEqual(names);
    for (const name of names) {
      const led = exitsOf(withExit(node, name, 'elsewhere'));
      expect(led.filter(({ to }) => to === 'elsewhere').map((exit) => exit.name)).toEqual([name]);
    }
  });

  it('lead nowhere only where they may', () => {
    const holiday = withExit(hours, 'holiday', 'end');
    expect(withExit(holiday, 'holiday', undefined)).toEqual(hours);
    expect(withExit(hours, 'open', undefined)).toEqual(hours);
  });

  it('that a node does not have change nothing', () => {
    expect(withExit(end, 'next', 'care')).toEqual(end);
    expect(withExit(decide, 'case 7', 'greet')).toEqual(decide);
  });
});

describe('editing a flow', () => {
  it('puts a node between an exit and where it led', () => {
    const at = { node: 'greet', exit: 'next' } as const;
    const { nodes } = insertAt(content, at, { key: 'more', node: say('And more', NOWHERE) });
    expect(nodes.greet).toEqual(say('Hello', 'more'));
    expect(nodes.more).toEqual(say('And more', 'ask'));
  });

  it('puts a node at an exit that led nowhere', () => {
    const at = { node: 'hours', exit: 'holiday' } as const;
    const { nodes } = insertAt(content, at, { key: 'closed', node: say('Closed', NOWHERE) });
    expect(nodes.hours).toEqual({ ...hours, holiday: 'closed' });
    expect(nodes.closed).toEqual(say('Closed', NOWHERE));
  });

  it('leads what led to a node past it when the node goes', () => {
    const removed = removeNode(content, 'greet');
    expect(removed).toEqual({
      start: 'hours',
      onRejoin: 'ask',
      nodes: { hours: { ...hours, open: 'ask' }, ask, care, end },
    });
    expect(removeNode(content, 'care').nodes.ask).toEqual({ ...ask, next: NOWHERE });
    expect(removeNode(content, 'hours').start).toBe('greet');
    const back = removeNode({ ...content, onRejoin: 'end' }, 'end');
    expect(back).not.toHaveProperty('onRejoin');
    const { onRejoin: _, ...without } = content;
    expect(removeNode(without, 'greet')).not.toHaveProperty('onRejoin');
    const withHoliday = reconnect(content, { node: 'hours', exit: 'holiday' }, 'care');
    expect(removeNode(withHoliday, 'care').nodes.hours).toEqual(hours);
  });

  it('takes everything along when a node is renamed', () => {
    expect(renameNode(content, 'greet', 'hello')).toEqual({
      start: 'hours',
      onRejoin: 'hello',
      nodes: { hours: { ...hours, open: 'hello' }, hello: say('Hello', 'ask'), ask, care, end },
    });
    expect(renameNode(content, 'greet', 'ask')).toBe(content);
    expect(renameNode(content, 'hours', 'first').start).toBe('first');
  });

  it('finds a key that is free', () => {
    expect(freshKey(content, 'say')).toBe('say');
    expect(freshKey(withNode(content, 'ask2', ask), 'ask')).toBe('ask3');
    expect(freshKey(content, 'constructor')).toBe('constructor');
  });

  it('undoes a renaming by renaming back, whatever it is', () => {
    const keys = fc.constantFrom(...Object.keys(content.nodes));
    const names = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__');
    fc.assert(
      fc.property(keys, names, (from, to) => {
        fc.pre(!Object.hasOwn(content.nodes, to));
        expect(renameNode(renameNode(content, from, to), to, from)).toEqual(content);
      }),
    );
  });

  it('leaves no exit at a node that is gone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(content.nodes)), (gone) => {
        const left = gone.reduce(removeNode, content);
        const ends = Object.values(left.nodes).flatMap((node) => exitsOf(node).map(({ to }) => to ?? NOWHERE));
        for (const to of [...ends, left.start]) expect([NOWHERE, ...Object.keys(left.nodes)]).toContain(to);
      }),
    );
  });
});

describe('combining two edits', () => {
  const draft = (edited: FlowContent, name = 'Welcome') => ({ name, content: edited });
  const base = draft(content);

  it('keeps both where they touch different nodes', () => {
    const mine = draft(withNode(content, 'greet', say('Good day', 'ask')));
    const theirs = draft({ ...removeNode(content, 'ask'), start: 'greet' }, 'Hello');
    const combined = combineFlows({ base, mine, theirs });
    expect(combined.name).toBe('Hello');
    expect(combined.content.start).toBe('greet');
    expect(combined.content.nodes.greet).toEqual(say('Good day', 'ask'));
    expect(combined.content.nodes).not.toHaveProperty('ask');
  });

  it('is theirs where I changed nothing and mine where they did not', () => {
    const edited = draft({ ...withNode(content, 'new', end), onError: { queueId: 'care' } }, 'New name');
    expect(combineFlows({ base, mine: base, theirs: edited })).toEqual(edited);
    expect(combineFlows({ base, mine: edited, theirs: base })).toEqual(edited);
  });

  it('takes away what either took away', () => {
    const mine = draft({ start: 'end', nodes: { end } });
    const combined = combineFlows({ base, mine, theirs: base });
    expect(isSameFlow(combined, mine)).toBe(true);
  });

  it('keeps the tests that either wrote, and takes away what either took away', () => {
    const test = (name: string, at = 0) => ({ name, at, steps: [] });
    const tested = (...tests: FlowTest[]) => draft({ ...content, tests });
    const combined = combineFlows({
      base: tested(test('both'), test('gone')),
      mine: tested(test('both', 1), test('gone'), test('mine')),
      theirs: tested(test('both'), test('theirs')),
    });
    expect(combined.content.tests).toEqual([test('both', 1), test('theirs'), test('mine')]);
    expect(combineFlows({ base, mine: base, theirs: base }).content).not.toHaveProperty('tests');
  });
});

describe('a node under another key', () => {
  it('is called so in the tests too', () => {
    const calls = { look: { type: 'failed' }, other: { type: 'timedOut' } } as const;
    const tests = [{ name: 'asks', at: 0, given: { returning: true, calls }, steps: [] }];
    const renamed = renameNode({ start: 'look', nodes: { look: call }, tests }, 'look', 'orders');
    expect(renamed.tests).toEqual([
      {
        ...tests[0],
        given: { returning: true, calls: { orders: { type: 'failed' }, other: { type: 'timedOut' } } },
      },
    ]);
  });
});
