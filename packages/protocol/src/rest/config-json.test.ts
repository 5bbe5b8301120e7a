import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import { configJson, configJsonOf } from './config-json.ts';

function configOf(messenger: Partial<typeof NEW_CONFIGURATION.messenger> = {}) {
  const content = { ...NEW_CONFIGURATION, name: 'Shop', messenger: { ...NEW_CONFIGURATION.messenger, ...messenger } };
  return configJsonOf({
    deployment: { status: 'Active' },
    configuration: { configurationId: 'c1', version: 6, content },
    gatewayUrl: 'https://chat.example',
  });
}

test('has every field that the mobile client fails without, and no null', () => {
  const labels = [{ language: 'en-us', welcomeTitle: 'Ahoy', welcomeText: '', launcherText: 'Chat' }];
  const config = configOf({ headerTitle: 'Ask us', labels });
  expect(configJson.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
  expect(JSON.stringify(config)).not.toContain('null');
  expect(config).toMatchObject({
    id: 'c1',
    version: '6',
    languages: ['en-us'],
    defaultLanguage: 'en-us',
    apiEndpoint: 'https://chat.example',
    messenger: {
      enabled: true,
      apps: { conversations: { messagingEndpoint: 'wss://chat.example' } },
      styles: { primaryColor: '#0D6EFD', textColor: '#ffffff' },
      launcherButton: { visibility: 'On', displayType: 'Icon' },
      fileUpload: {
        modes: [{ fileTypes: ['*/*'], maxFileSizeKB: 10240 }],
      },
    },
    customI18nLabels: [
      {
        language: 'en-us',
        localizedLabels: [
          { key: 'MessengerHomeHeaderTitle', value: 'Ahoy' },
          { key: 'MessengerLauncherButtonText', value: 'Chat' },
          { key: 'MessengerHeaderTitle', value: 'Ask us' },
        ],
      },
    ],
    journeyEvents: { enabled: false },
    status: 'Active',
    auth: { enabled: false, allowSessionUpgrade: false },
  });
});

test.each([
  ['nothing', { enabled: false, type: 'Send' }],
  ['status', { enabled: true, type: 'Send' }],
  ['readOnly', { enabled: true, type: 'ReadOnly' }],
] as const)('the notice %s is told as the reference names it', (onDisconnect, told) => {
  expect(configOf({ onDisconnect }).messenger.apps.conversations.conversationDisconnect).toEqual(told);
});

test('the persona of automatic replies is told while it is on, and nothing of it while it is off', () => {
  const persona = { enabled: true, name: 'Robin', avatarUrl: '' };
  const told = (changes: Partial<typeof persona>) =>
    configOf({ persona: { ...persona, ...changes } }).messenger.apps.conversations.humanize;
  expect(told({})).toEqual({ enabled: true, bot: { name: 'Robin' } });
  expect(told({ avatarUrl: 'https://shop.example/robin.png' }).bot.avatarUrl).toBe('https://shop.example/robin.png');
  expect(told({ enabled: false })).toEqual({ enabled: false, bot: { name: '' } });
});

test('attachments that are off leave no way to attach', () => {
  expect(
    configOf({ attachments: { ...NEW_CONFIGURATION.messenger.attachments, enabled: false } }).messenger.fileUpload,
  ).toEqual({
    enableAttachments: false,
    modes: [],
  });
});
