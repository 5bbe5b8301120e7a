import type { Emoji } from './emoji-search.ts';

/** From no tone in particular to the darkest. */
export const SKIN_TONES = ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

export type SkinTone = (typeof SKIN_TONES)[number];

const LIGHTEST = 0x1f3fb;

/** An emoji that comes in skin tones in one of them; everybody in it has the same. */
export function inTone(emoji: string, tone: SkinTone): string {
  if (tone === 'none') return emoji;
  const modifier = String.fromCodePoint(LIGHTEST + SKIN_TONES.indexOf(tone) - 1);
  return emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${modifier}`);
}

/** An emoji as it is written by those who have chosen the tone. */
export function emojiInTone([emoji, , , , toned]: Emoji, tone: SkinTone): string {
  return toned === undefined ? emoji : inTone(emoji, tone);
}

const KEY = 'rejoin.skin-tone';

/** The tone that was chosen in this browser last. */
export function rememberedSkinTone(): SkinTone {
  try {
    const kept = localStorage.getItem(KEY);
    return SKIN_TONES.find((tone) => tone === kept) ?? 'none';
  } catch {
    return 'none';
  }
}

export function rememberSkinTone(tone: SkinTone): void {
  try {
    localStorage.setItem(KEY, tone);
  } catch {
    // Where storage is refused, nothing is remembered.
  }
}
