/** When the company answers, in its own time zone. */
export type Schedule = {
  readonly id: string;
  readonly name: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly hours: readonly OpeningHours[];
  /** Days on which other hours hold, or none; of those that meet on a day, the first in the list. */
  readonly holidays?: readonly Holiday[];
};

export type OpeningHours = {
  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  readonly weekday: number;
  /** Minutes after midnight, local time: open from `from` up to but not including `to`; 0…1440. */
  readonly from: number;
  readonly to: number;
};

/** A day or several, on which the hours of the week do not hold. */
export type Holiday = {
  readonly name: string;
  /** First and last day, local dates such as `2026-12-24`; `to` absent: one day. */
  readonly from: string;
  readonly to?: string;
  /** It comes every year: the year of `from` does not count. */
  readonly yearly?: true;
  /** When the company answers all the same; absent: not at all. */
  readonly hours?: readonly Pick<OpeningHours, 'from' | 'to'>[];
};
