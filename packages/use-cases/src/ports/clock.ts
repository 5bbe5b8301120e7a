import type { Instant } from '@rejoin/core/instant';

/** Tells the time. The only place where the deeds learn it. */
export type Clock = () => Instant;

/** Makes a new random id, a lower-case UUID v4. */
export type NewId = () => string;
