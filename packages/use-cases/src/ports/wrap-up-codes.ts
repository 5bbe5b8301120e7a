import type { NamedSettings } from './named-settings.ts';

/** What agents say of how a leg ended, with the names of the queues that offer it. Refuses to remove one that a queue offers. */
export type WrapUpCodes = NamedSettings<{ readonly queues: readonly string[] }>;
