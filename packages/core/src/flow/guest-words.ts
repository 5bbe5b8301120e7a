/** What the guest said, or pressed: then `text` is what it said on it. */
export type GuestWords = { readonly text: string; readonly payload?: string };

/** How much of what a guest said the flow looks at, in characters; the same of a payload. */
export const WORDS_MAX_CHARACTERS = 1000;
