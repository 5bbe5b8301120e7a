/** Largest file in KB of 1024 bytes: 10 MB, told to clients as `maxFileSizeKB` (guest API, section 5). */
export const ATTACHMENT_MAX_KB = 10_240;
/** The same in bytes. */
export const ATTACHMENT_MAX_BYTES = ATTACHMENT_MAX_KB * 1024;
/** Names must be shorter than this many characters (guest API, code 4005). */
export const FILE_NAME_MAX_CHARACTERS = 1024;
/** Most pixels an image may have once decoded, all its frames together: what a bomb would need, and more than any phone takes. */
export const IMAGE_MAX_PIXELS = 60_000_000;
