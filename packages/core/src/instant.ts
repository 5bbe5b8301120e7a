/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. It is always handed in; the rules never read a clock. */
export type Instant = number;
