import { describe, expect, it } from 'vitest';
import type { StoredAgent } from './agent.ts';
import { type Choice, deedOf, planOf } from './agents-for-many.ts';

const NOTHING: Choice = { queueId: null, skillId: null, level: 3, capacity: undefined };
const options = { capacity: 4, queues: [{ id: 'care', name: 'Care' }], skills: [{ id: 'tax', name: 'Tax' }] };

function agent(name: string, settings: Partial<StoredAgent['settings']> = {}): StoredAgent {
  return { agentId: name, name, revision: 1, settings: { skills: {}, languages: [], queueIds: [], ...settings } };
}

describe('a deed for many agents', () => {
  it.each([
    ['joinQueue', { queueId: 'care' }, { type: 'joinQueue', queueId: 'care' }],
    ['joinQueue', { skillId: 'tax' }, undefined],
    ['setSkill', { skillId: 'tax', level: 4 }, { type: 'setSkill', skillId: 'tax', level: 4 }],
    ['dropSkill', {}, undefined],
    ['setCapacity', {}, { type: 'setCapacity' }],
    ['setCapacity', { capacity: 2 }, { type: 'setCapacity', capacity: 2 }],
  ] as const)('%s with %o is %o', (task, chosen, deed) => {
    expect(deedOf(task, { ...NOTHING, ...chosen })).toEqual(deed);
  });

  it('says whom it changes, and who is so already', () => {
    const agents = [agent('Ada', { queueIds: ['care'] }), agent('Ben'), agent('Cleo')];
    const { changed, plan } = planOf({ type: 'joinQueue', queueId: 'care' }, agents, options);
    expect(changed.map(({ agentId }) => agentId)).toEqual(['Ben', 'Cleo']);
    expect(plan).toEqual({ changed: ['Ben', 'Cleo'], leftOut: [{ name: 'Ada', why: 'serve it already' }] });
  });

  it.each([0, Number.NaN, 26.5])('says that %d is no capacity', (capacity) => {
    const { problem } = planOf({ type: 'setCapacity', capacity }, [agent('Ada')], options);
    expect(problem).toBe('Write a whole number from 1 to 25.');
  });
});
