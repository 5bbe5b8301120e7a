import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import { hasEffect } from './has-effect.ts';

const drawnBy = (headless: boolean) => ({
  ...NEW_CONFIGURATION,
  messenger: { ...NEW_CONFIGURATION.messenger, headless },
});

test.each([
  ['the messenger', false, [], true],
  ['the page', true, [], false],
  ['the page, with something wrong in it', true, ['messenger.launcher.iconUrl'], true],
  ['the page, with something wrong elsewhere', true, ['messenger.homeScreen.logoUrl', 'name'], false],
])('the form has the launcher where the conversation is drawn by %s: %s', (_, headless, wrong, expected) => {
  const problems = new Map(wrong.map((path) => [path, 'Wrong.']));
  expect(hasEffect({ content: drawnBy(headless), problems }, 'messenger.launcher')).toBe(expected);
});
