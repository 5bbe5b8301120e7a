import { extractEmoji } from './extract-emoji.ts';

const files = {
  'data.json': async () => (await import('emojibase-data/en/data.json')).default,
  'messages.json': async () => (await import('emojibase-data/en/messages.json')).default,
  'search.json': async () => {
    const { default: emoji } = await import('emojibase-data/en/data.json');
    const { default: messages } = await import('emojibase-data/en/messages.json');
    const { default: shortcodes } = await import('emojibase-data/en/shortcodes/github.json');
    return extractEmoji({ emoji, messages, shortcodes });
  },
};

/** The names of the files that there are for a locale. */
export const EMOJI_FILES = Object.keys(files);

/**
 * A file about emoji, for the route that serves it; null where there is none of the name. `EmojiPicker` asks for `data.json` and
 * `messages.json`; `search.json` is an `EmojiData`. Server code: it is large.
 */
export async function emojiData(locale: string, file: string): Promise<unknown> {
  if (locale !== 'en' || !Object.hasOwn(files, file)) return null;
  return files[file as keyof typeof files]();
}
