import { expect, test } from 'vitest';
import { LABEL_MAX, labelProblems, labelsFor, labelsIn } from './labels.ts';

const german = { language: 'de', welcomeTitle: 'Ahoi', welcomeText: '', launcherText: '' };
const english = { language: 'en-us', welcomeTitle: '', welcomeText: 'Ask away', launcherText: 'Chat' };
const silent = { language: 'fr', welcomeTitle: '', welcomeText: '', launcherText: '' };

test('a language that nobody has worded has empty labels', () => {
  expect(labelsIn([german], 'de')).toBe(german);
  expect(labelsIn([german], 'fr')).toEqual(silent);
});

test('labels are kept in the order of the languages, without those of others and those that say nothing', () => {
  expect(labelsFor([german, silent, english], ['en-us', 'fr', 'de'])).toEqual([english, german]);
  expect(labelsFor([german, english], ['de'])).toEqual([german]);
});

test.each([
  ['labels of the languages that are offered', [english, german], []],
  ['a label as long as it may be', [{ ...german, welcomeTitle: 'x'.repeat(LABEL_MAX.welcomeTitle) }], []],
  ['a language that is not offered', [english, silent], [{ field: '1.language', problem: 'notAmongLanguages' }]],
  ['a language twice', [german, german], [{ field: '1.language', problem: 'notAmongLanguages' }]],
  [
    'labels that are too long',
    [{ language: 'de', welcomeTitle: 'x'.repeat(61), welcomeText: 'x'.repeat(301), launcherText: 'x'.repeat(41) }],
    ['welcomeTitle', 'welcomeText', 'launcherText'].map((key) => ({ field: `0.${key}`, problem: 'tooLong' })),
  ],
] as const)('%s', (_, labels, problems) => {
  expect(labelProblems(labels, ['en-us', 'de'])).toEqual(problems);
});
