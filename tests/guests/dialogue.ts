/** What agents ask guests for. */
export type Topic = 'order' | 'picture' | 'address' | 'email' | 'help' | 'moment' | 'goodbye';

/** What one guest wants. `{order}`, `{street}` and `{email}` in a line are theirs. */
export type Dialogue = {
  readonly about: string;
  /** The path of the page from which they write. */
  readonly page: string;
  /** Which of a flow's quick replies is theirs. */
  readonly pick: RegExp;
  /** What they write first, one message after the other. */
  readonly opening: readonly [string, ...string[]];
  /** What they want in one sentence, for those who ask. */
  readonly gist: string;
  /** What they say to an agent who asked for nothing that is known here, one for each time. */
  readonly answers: readonly [string, ...string[]];
  readonly thanks: string;
  /** What they write when they are back, one for each time; after the last they stay away. */
  readonly back: readonly [string, ...string[]];
};

/** How guests of one language talk. */
export type Language = {
  readonly firstNames: readonly [string, ...string[]];
  readonly lastNames: readonly [string, ...string[]];
  readonly streets: readonly [string, ...string[]];
  readonly dialogues: readonly [Dialogue, ...Dialogue[]];
  /** Whether something is asked for, whatever it is. */
  readonly asks: RegExp;
  /** By what a topic is recognised, the first that fits. */
  readonly topics: readonly (readonly [Topic, RegExp])[];
  readonly told: Readonly<Record<'order' | 'address' | 'email' | 'picture', string>>;
  /** To somebody who looks something up. */
  readonly patience: readonly [string, ...string[]];
  /** To nobody, after a long wait. */
  readonly anybody: string;
  readonly emoji: readonly [string, ...string[]];
};
