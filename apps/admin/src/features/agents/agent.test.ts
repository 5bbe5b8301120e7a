import { expect, test } from 'vitest';
import { languageName, namesOf, settingsToSend, tagsIn } from './agent.ts';
import { problemsOf } from './problem-texts.ts';

const options = { capacity: 4, queues: [{ id: 'care', name: 'Care' }], skills: [{ id: 'wood', name: 'Wood' }] };
const settings = { skills: { wood: 3 }, languages: ['de'], queueIds: ['care'] };

test('tags are taken as people write them', () => {
  expect(tagsIn(' en-US, de_AT  fr;')).toEqual(['en-us', 'de-at', 'fr']);
});

test.each([
  ['de', 'German'],
  ['en-us', 'American English'],
  ['qq', 'qq'],
  ['not a tag', 'not a tag'],
])('%s is %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});

test('what is gone has no name', () => {
  expect(namesOf(['gone', 'care'], options.queues)).toEqual(['Care']);
});

test('an agent without a capacity of their own is sent without one', () => {
  expect(settingsToSend(settings)).toEqual(settings);
  expect(problemsOf(settings, options).size).toBe(0);
});

test('what is wrong is told at its field', () => {
  const wrong = { capacity: 26, skills: { gone: 3 }, languages: ['German'], queueIds: ['gone'] };
  expect([...problemsOf(wrong, options)]).toEqual([
    ['capacity', 'Write a whole number from 1 to 25.'],
    ['skills', 'One of the skills has been deleted. Take it out.'],
    ['languages', 'Write tags such as en, en-us or de-at.'],
    ['queues', 'One of the queues has been deleted.'],
  ]);
});
