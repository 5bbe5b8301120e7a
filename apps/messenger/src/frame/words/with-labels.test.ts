import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { configJsonOf } from '@rejoin/protocol/rest/config-json';
import { expect, test } from 'vitest';
import { WORDS as DE } from './de.ts';
import { EN_US } from './en-us.ts';
import { withLabels } from './with-labels.ts';

const labels = [{ language: 'de', welcomeTitle: 'Ahoi', welcomeText: '', launcherText: 'Chat' }];
const configuration = configJsonOf({
  deployment: { status: 'Active' },
  configuration: {
    configurationId: 'c1',
    version: 1,
    content: {
      ...NEW_CONFIGURATION,
      languages: ['en-us', 'de'],
      messenger: { ...NEW_CONFIGURATION.messenger, headerTitle: 'Harbour & Pine', labels },
    },
  },
  gatewayUrl: 'https://chat.example',
});

test('what an admin has worded for a language takes the place of our words in it, and nothing else does', () => {
  expect(withLabels(DE, configuration, 'de')).toEqual({ ...DE, title: 'Harbour & Pine', welcomeTitle: 'Ahoi' });
});

test('another language keeps its own words; the title of the header is the same in all', () => {
  expect(withLabels(EN_US, configuration, 'en-us')).toEqual({ ...EN_US, title: 'Harbour & Pine' });
});
