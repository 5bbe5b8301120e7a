import { expect, test } from 'vitest';
import { type AgentSettings, validateAgentSettings } from './agent-settings.ts';

const settings: AgentSettings = {
  capacity: 4,
  skills: { refunds: 4.5 },
  languages: ['en-us', 'de'],
  queueIds: ['care'],
};
const surroundings = { skillIds: ['refunds', 'wood'], queueIds: ['care', 'returns'] };

test.each<[Partial<AgentSettings>, string[]]>([
  [{}, []],
  [{ capacity: 1, skills: { refunds: 1, wood: 5 }, languages: [], queueIds: [] }, []],
  [{ capacity: 25, languages: ['zh-hant-tw', 'es-419'] }, []],
  [{ capacity: 0 }, ['capacity outOfRange']],
  [{ capacity: 26 }, ['capacity outOfRange']],
  [{ capacity: 2.5 }, ['capacity outOfRange']],
  [{ skills: { refunds: 0.5 } }, ['skills outOfRange']],
  [{ skills: { refunds: 5.5 } }, ['skills outOfRange']],
  [{ skills: { refunds: 2.25 } }, ['skills outOfRange']],
  [{ skills: { refunds: Number.NaN } }, ['skills outOfRange']],
  [{ skills: { gone: 3 } }, ['skills unknownSkill']],
  [{ languages: ['en-US'] }, ['languages notATag']],
  [{ languages: ['German'] }, ['languages notATag']],
  [{ languages: ['de', 'de'] }, ['languages twice']],
  [{ queueIds: ['gone'] }, ['queues unknownQueue']],
  [{ queueIds: ['care', 'care'] }, ['queues twice']],
])('%j: %j', (change, problems) => {
  const found = validateAgentSettings({ ...settings, ...change }, surroundings);
  expect(found.map(({ field, problem }) => `${field} ${problem}`)).toEqual(problems);
});

test('without a capacity of their own they have everybody\u2019s', () => {
  const { capacity: _, ...rest } = settings;
  expect(validateAgentSettings(rest, surroundings)).toEqual([]);
});
