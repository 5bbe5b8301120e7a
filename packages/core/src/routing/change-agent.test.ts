import { describe, expect, it } from 'vitest';
import type { AgentSettings } from './agent-settings.ts';
import { type AgentDeed, agentAfter } from './change-agent.ts';

const settings: AgentSettings = { capacity: 3, skills: { tax: 2 }, languages: ['en'], queueIds: ['b', 'c'] };

describe('a deed for an agent', () => {
  it.each<[AgentDeed, Partial<AgentSettings>]>([
    [{ type: 'joinQueue', queueId: 'a' }, { queueIds: ['a', 'b', 'c'] }],
    [{ type: 'leaveQueue', queueId: 'b' }, { queueIds: ['c'] }],
    [{ type: 'setSkill', skillId: 'ship', level: 4 }, { skills: { tax: 2, ship: 4 } }],
    [{ type: 'setSkill', skillId: 'tax', level: 4 }, { skills: { tax: 4 } }],
    [{ type: 'dropSkill', skillId: 'tax' }, { skills: {} }],
    [{ type: 'setCapacity', capacity: 5 }, { capacity: 5 }],
  ])('%o changes that alone', (deed, change) => {
    expect(agentAfter(settings, deed)).toEqual({ ...settings, ...change });
  });

  it('gives back the capacity that everybody has', () => {
    const { capacity: _, ...rest } = settings;
    expect(agentAfter(settings, { type: 'setCapacity' })).toEqual(rest);
    expect(agentAfter(rest, { type: 'setCapacity' })).toBeUndefined();
  });

  it.each<AgentDeed>([
    { type: 'joinQueue', queueId: 'b' },
    { type: 'leaveQueue', queueId: 'a' },
    { type: 'setSkill', skillId: 'tax', level: 2 },
    { type: 'dropSkill', skillId: 'ship' },
    { type: 'setCapacity', capacity: 3 },
  ])('%o finds them so already', (deed) => {
    expect(agentAfter(settings, deed)).toBeUndefined();
  });
});
