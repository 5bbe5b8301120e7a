/** What counts for the whole company. */
export type CompanySettings = {
  /** 1…100 characters. */
  readonly name: string;
  /** Those it holds; some of them carry web messaging. */
  readonly licences: readonly string[];
  /** How many conversations an agent without a capacity of their own may hold at once: {@link CAPACITY}. */
  readonly capacity: number;
  /** For how long after a disconnect a guest's message still rejoins: {@link THREADING_MINUTES}. */
  readonly threadingMinutes: number;
};
