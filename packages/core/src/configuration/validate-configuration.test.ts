import { expect, test } from 'vitest';
import { SESSION_SECONDS } from '../session/expiry.ts';
import { type ConfigurationContent, NEW_CONFIGURATION } from './configuration.ts';
import { LAUNCHER_SPACE, validateConfiguration } from './validate-configuration.ts';

function problemsOf(messenger: Partial<ConfigurationContent['messenger']>) {
  const content = { ...NEW_CONFIGURATION, name: 'Shop', messenger: { ...NEW_CONFIGURATION.messenger, ...messenger } };
  return validateConfiguration(content).map(({ field, problem }) => `${field} ${problem}`);
}

test.each([
  ['none', '', []],
  ['at an https address', 'https://shop.example/mark.svg?v=2', []],
  ['whose scheme is in capitals', 'HTTPS://SHOP.EXAMPLE/MARK.SVG', []],
  ['at an http address', 'http://shop.example/mark.svg', ['notAnAddress']],
  ['that runs', 'javascript:alert(1)', ['notAnAddress']],
  ['that holds data', 'data:image/svg+xml,<svg/>', ['notAnAddress']],
  ['of the page itself', '/mark.svg', ['notAnAddress']],
  ['without a host', 'https:///mark.svg', ['notAnAddress']],
  ['with a line break', 'https://shop.example/\nmark.svg', ['notAnAddress']],
  ['with a long address', `https://shop.example/${'x'.repeat(2048)}`, ['tooLong']],
])('a picture %s', (_, url, problems) => {
  const launcher = { ...NEW_CONFIGURATION.messenger.launcher, iconUrl: url };
  expect(problemsOf({ launcher })).toEqual(problems.map((problem) => `messenger.launcher.iconUrl ${problem}`));
});

test.each([
  ['the shortest', SESSION_SECONDS.min, []],
  ['a shorter one', SESSION_SECONDS.min - 1, ['outOfRange']],
  ['the longest', SESSION_SECONDS.max, []],
  ['a longer one', SESSION_SECONDS.max + 1, ['outOfRange']],
  ['half a second', SESSION_SECONDS.min + 0.5, ['outOfRange']],
])('a session of %s', (_, sessionDurationSeconds, problems) => {
  expect(problemsOf({ sessionDurationSeconds })).toEqual(
    problems.map((problem) => `messenger.sessionDurationSeconds ${problem}`),
  );
});

test.each([
  ['none', LAUNCHER_SPACE.min, []],
  ['less than none', LAUNCHER_SPACE.min - 1, ['outOfRange']],
  ['the most', LAUNCHER_SPACE.max, []],
  ['more', LAUNCHER_SPACE.max + 1, ['outOfRange']],
])('beside the launcher %s', (_, sideSpace, problems) => {
  const launcher = { ...NEW_CONFIGURATION.messenger.launcher, sideSpace };
  expect(problemsOf({ launcher })).toEqual(problems.map((problem) => `messenger.launcher.sideSpace ${problem}`));
});
