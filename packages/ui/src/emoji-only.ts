const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** True for one to three emoji and nothing else but spaces: such a message is drawn large and without a bubble. */
export function isEmojiOnly(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  if (bare === '' || bare.length > 60) return false;
  const parts = [...graphemes.segment(bare)];
  return parts.length <= 3 && parts.every(({ segment }) => isEmoji(segment));
}

/** Pickers put the sign for "as a picture" also behind emoji that are pictures anyway. */
function isEmoji(grapheme: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(grapheme) || /^\p{RGI_Emoji}$/v.test(grapheme.replace(/\uFE0F$/, ''));
}
