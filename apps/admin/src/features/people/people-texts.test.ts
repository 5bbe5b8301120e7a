import { validatePassword } from '@rejoin/core/directory/password';
import { validatePerson } from '@rejoin/core/directory/validate-person';
import { expect, test } from 'vitest';
import { sentencesOf } from './people-texts.ts';

test('what is too long or too short says how long it may be', () => {
  const person = { name: 'x'.repeat(101), email: `${'x'.repeat(250)}@a.example` };
  expect([...sentencesOf(validatePerson(person)).values()]).toEqual([
    'Use 100 characters or fewer.',
    'Use 254 characters or fewer.',
  ]);
  expect(sentencesOf(validatePassword('short')).get('password')).toBe('Use 12 characters or more.');
  expect(sentencesOf(validatePassword('x'.repeat(257))).get('password')).toBe('Use 256 characters or fewer.');
});
