import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { customLabel } from '../../deployment/deployment-files.ts';
import type { Words } from './words.ts';

/** `words`, with what an admin has worded otherwise for `language`. */
export function withLabels(words: Words, configuration: ConfigJson, language: string): Words {
  return {
    ...words,
    title: customLabel(configuration, language, 'MessengerHeaderTitle') ?? words.title,
    welcomeTitle: customLabel(configuration, language, 'MessengerHomeHeaderTitle') ?? words.welcomeTitle,
    welcomeText: customLabel(configuration, language, 'MessengerHomeHeaderSubTitle') ?? words.welcomeText,
  };
}
