const files = {
  'data.json': () => import('emojibase-data/en/data.json'),
  'messages.json': () => import('emojibase-data/en/messages.json'),
};

/** A file of emoji names that `EmojiPicker` asks for, for the route that serves it; null for any other. Server code: it is large. */
export async function emojiData(locale: string, file: string): Promise<unknown> {
  if (locale !== 'en' || !Object.hasOwn(files, file)) return null;
  const loaded = await files[file as keyof typeof files]();
  return loaded.default;
}
