import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import { combineContents, diffContents, isSameContent } from './content-diff.ts';
import { CONTENT_FIELDS } from './content-fields.ts';

const shop: ConfigurationContent = { ...NEW_CONFIGURATION, name: 'Shop' };

/** Every setting changed. */
const other: ConfigurationContent = {
  name: 'Bank',
  description: 'For customers',
  languages: ['de'],
  defaultLanguage: 'de',
  messenger: {
    primaryColor: '#123456',
    launcher: {
      visibility: 'Off',
      displayType: 'Text',
      iconUrl: 'https://a.example/i.svg',
      alignment: 'Left',
      sideSpace: 1,
      bottomSpace: 2,
    },
    headerTitle: 'Ask us',
    labels: [{ language: 'de', welcomeTitle: 'Ahoi', welcomeText: '', launcherText: 'Chat' }],
    homeScreen: { enabled: true, logoUrl: 'https://a.example/logo.svg' },
    persona: { enabled: true, name: 'Robin', avatarUrl: 'https://a.example/robin.png' },
    attachments: {
      enabled: false,
      guests: { types: ['image/png'], maxSizeKB: 1 },
      agents: { types: ['application/pdf'], maxSizeKB: 2 },
    },
    agentTypingIndicator: false,
    guestTypingIndicator: false,
    autoStart: true,
    clearConversation: true,
    otherDevices: false,
    queuePlace: false,
    headless: true,
    sessionDurationSeconds: 900,
    onDisconnect: 'readOnly',
  },
  authentication: { enabled: true, providerId: 'p', allowSessionUpgrade: true },
};

test('the same content differs in nothing', () => {
  expect(diffContents(shop, structuredClone(shop))).toEqual([]);
  expect(isSameContent(shop, structuredClone(shop))).toBe(true);
});

test('a change is told in words, with the value before and after', () => {
  const edited = {
    ...shop,
    messenger: { ...shop.messenger, onDisconnect: 'readOnly', headerTitle: 'Ask us' },
  } as const;
  expect(diffContents(shop, edited)).toEqual([
    { path: 'messenger.headerTitle', label: 'Header title', before: 'Empty', after: 'Ask us' },
    {
      path: 'messenger.onDisconnect',
      label: 'When the agent disconnects, the guest sees',
      before: 'Nothing',
      after: 'A status line; no more writing',
    },
  ]);
});

test('labels are told by language, and are the same whatever the order of their fields', () => {
  const labels = [{ language: 'de', welcomeTitle: 'Ahoi', welcomeText: '', launcherText: 'Chat' }];
  const edited = { ...shop, messenger: { ...shop.messenger, labels } };
  expect(diffContents(shop, edited)).toMatchObject([
    {
      path: 'messenger.labels',
      before: 'None',
      after: 'Welcome title (German): \u2068Ahoi\u2069; Launcher text (German): \u2068Chat\u2069',
    },
  ]);
  const stored = [{ language: 'de', welcomeText: '', launcherText: 'Chat', welcomeTitle: 'Ahoi' }];
  expect(isSameContent(edited, { ...shop, messenger: { ...shop.messenger, labels: stored } })).toBe(true);
});

test('a colour in other letters is the same colour', () => {
  const edited = { ...shop, messenger: { ...shop.messenger, primaryColor: '#0d6efd' } };
  expect(isSameContent(shop, edited)).toBe(true);
});

test('no setting is forgotten: every leaf of a content is in the list', () => {
  expect(diffContents(shop, other)).toHaveLength(CONTENT_FIELDS.length);
  expect(CONTENT_FIELDS.map(({ path }) => path).sort()).toEqual(leaves(other).sort());
});

test('copying every setting makes a whole copy', () => {
  expect(CONTENT_FIELDS.reduce((content, field) => field.copy(other, content), shop)).toEqual(other);
});

test('combining keeps my changes and takes theirs where I changed nothing', () => {
  const mine = { ...shop, name: 'Mine', messenger: { ...shop.messenger, headerTitle: 'Mine' } };
  const theirs = { ...shop, name: 'Theirs', description: 'Theirs' };
  expect(combineContents({ base: shop, mine, theirs })).toEqual({
    ...shop,
    name: 'Mine',
    description: 'Theirs',
    messenger: { ...shop.messenger, headerTitle: 'Mine' },
  });
});

function leaves(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? leaves(part, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
