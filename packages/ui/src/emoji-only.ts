const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** True for one to three emoji and nothing else but spaces: such a message is drawn large and without a bubble. */
export function isEmojiOnly(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  if (bare === '' || bare.length > 60) return false;
  const parts = [...graphemes.segment(bare)];
  return parts.length <= 3 && parts.every(({ segment }) => /^\p{RGI_Emoji}$/v.test(segment));
}
