import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Emoji, EmojiData } from './emoji-data.ts';

type SourceEmoji = {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
};
type SourceMessages = {
  readonly groups: readonly { readonly key: string; readonly message: string; readonly order: number }[];
};

/** Newer emoji are empty boxes on many devices in use. */
const NEWEST_VERSION = 15;
/** Skin tones and hair by themselves. */
const COMPONENTS = 'component';

/** The build's extract of emojibase for one of its languages: what the picker shows and searches, and nothing else. */
export async function extractEmoji(language: string): Promise<EmojiData> {
  const emoji = await readSource<readonly SourceEmoji[]>(`${language}/data.json`);
  const messages = await readSource<SourceMessages>(`${language}/messages.json`);
  const shown = emoji
    .filter((one) => one.version <= NEWEST_VERSION)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const groups = messages.groups
    .filter((group) => group.key !== COMPONENTS)
    .map((group) => ({ label: group.message, emoji: shown.filter((one) => one.group === group.order).map(compact) }));
  return { groups };
}

function compact({ emoji, label, tags = [] }: SourceEmoji): Emoji {
  const name = label.toLowerCase();
  const others = tags.map((tag) => tag.toLowerCase()).filter((tag) => !name.includes(tag));
  return [emoji, name, others.join(' ')];
}

async function readSource<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(`emojibase-data/${file}`)), 'utf8')) as Content;
}
