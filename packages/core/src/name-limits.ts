/** The most characters of a name that people give to something. */
export const NAME_MAX = 100;

/** The most characters of what they say about it to colleagues. */
export const DESCRIPTION_MAX = 500;
