import { expect, test } from 'vitest';
import { EN_US as words } from '../words/en-us.ts';
import { senderOf } from './sender.ts';

const persona = { name: 'Robin' };

test.each([
  ['the guest', { mine: true, bot: false }, { words, persona }, 'You'],
  ['a person', { mine: false, bot: false, name: 'Mara' }, { words, persona }, 'Mara'],
  ['a person without a name', { mine: false, bot: false }, { words, persona }, 'Support'],
  ['a flow', { mine: false, bot: true }, { words }, 'Automatic reply'],
  ['a flow with a persona', { mine: false, bot: true }, { words, persona }, 'Robin'],
  [
    'a flow with a persona that has but a picture',
    { mine: false, bot: true },
    { words, persona: { name: '', avatarUrl: 'https://shop.example/robin.png' } },
    'Automatic reply',
  ],
])('what %s says is from them', (_, author, surroundings, name) => {
  expect(senderOf(author, surroundings)).toBe(name);
});
