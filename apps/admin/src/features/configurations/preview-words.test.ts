import { readFile } from 'node:fs/promises';
import { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { expect, test } from 'vitest';
import { PREVIEW_WORDS } from './preview-words.ts';

const MESSENGER = new URL('../../../../messenger/src/frame/words/', import.meta.url);

test.each(MESSENGER_LANGUAGES)('the preview says in %s what the messenger says', async (language) => {
  const { guest, agent, greeting, latestReply, launcherText, ...said } = PREVIEW_WORDS[language];
  const messenger = (await readFile(new URL(`${language}.ts`, MESSENGER), 'utf8')).replaceAll('\\u00a0', '\u00a0');
  expect(Object.values(said).filter((text) => !messenger.includes(`'${text}'`))).toEqual([]);
});
