import { expect, test } from 'vitest';
import { AGENT_TEXT_MAX_CHARACTERS } from '../conversation/message.ts';
import { care, end, flowOf, say } from './flow.test-kit.ts';
import { FLOW_LIMITS } from './flow.ts';
import { WORDS_MAX_CHARACTERS } from './guest-words.ts';
import { validateFlow } from './validate-flow.ts';

const surroundings = { queueIds: ['care'], scheduleIds: [], agentIds: [], skillIds: [], secrets: [] };

/** A flow whose text, asked words and headers are `more` than what is allowed. */
function flowWith(more: number) {
  const count = FLOW_LIMITS.headers + more;
  return flowOf({
    first: say('x'.repeat(AGENT_TEXT_MAX_CHARACTERS + more), 'decide'),
    decide: {
      type: 'decide',
      cases: [{ when: { type: 'textContains', text: 'x'.repeat(WORDS_MAX_CHARACTERS + more) }, next: 'call' }],
      otherwise: 'care',
    },
    call: {
      type: 'callEndpoint',
      url: 'https://shop.example/orders',
      method: 'GET',
      headers: Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, 'y'])),
      timeoutSeconds: FLOW_LIMITS.callSeconds.max,
      success: 'care',
      failure: 'care',
      timedOut: 'end',
    },
    care,
    end,
  });
}

test('a flow may be as much as is allowed', () => {
  expect(validateFlow(flowWith(0), surroundings)).toEqual([]);
});

test('and no more', () => {
  expect(validateFlow(flowWith(1), surroundings)).toMatchObject([
    { node: 'first', problem: 'textTooLong' },
    { node: 'decide', problem: 'badCondition' },
    { node: 'call', problem: 'badHeader' },
  ]);
});
