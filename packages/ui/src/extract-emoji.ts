import type { Emoji, EmojiData } from './emoji-search.ts';
import { inTone, SKIN_TONES } from './skin-tone.ts';

/** Files of emojibase-data: `data.json` and `messages.json` of a language, and English short codes by `hexcode`. */
type EmojiSource = {
  readonly emoji: readonly SourceEmoji[];
  readonly messages: {
    readonly groups: readonly { readonly key: string; readonly message: string; readonly order: number }[];
    readonly skinTones: readonly { readonly key: string; readonly message: string }[];
  };
  readonly shortcodes: Readonly<Record<string, string | readonly string[]>>;
};

type SourceEmoji = {
  readonly hexcode: string;
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
  readonly skins?: readonly { readonly emoji: string }[];
};

/** Newer emoji are empty boxes on many devices in use. */
const NEWEST_VERSION = 15;
/** Skin tones and hair by themselves. */
const COMPONENTS = 'component';

/** What pickers and short codes show and search, of one language, and nothing else. */
export function extractEmoji({ emoji, messages, shortcodes }: EmojiSource): EmojiData {
  const shown = emoji
    .filter((one) => one.version <= NEWEST_VERSION)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const compact = (one: SourceEmoji) => compactOf(one, [shortcodes[one.hexcode] ?? []].flat());
  const groups = messages.groups
    .filter((group) => group.key !== COMPONENTS)
    .map((group) => ({ label: group.message, emoji: shown.filter((one) => one.group === group.order).map(compact) }));
  const tones = SKIN_TONES.slice(1).map((tone) => messages.skinTones.find(({ key }) => key === tone)?.message ?? tone);
  return { groups, tones };
}

function compactOf({ emoji, label, tags = [], skins = [] }: SourceEmoji, codes: readonly string[]): Emoji {
  const name = label.toLowerCase();
  const others = tags.map((tag) => tag.toLowerCase()).filter((tag) => !name.includes(tag));
  const variants = skins.map((skin) => skin.emoji);
  const isToned = skins.length > 0 && SKIN_TONES.slice(1).every((tone) => variants.includes(inTone(emoji, tone)));
  const compact = [emoji, name, others.join(' '), codes.join(' ')] as const;
  return isToned ? [...compact, 1] : compact;
}
