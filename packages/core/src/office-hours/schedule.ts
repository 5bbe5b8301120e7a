/** When the company answers, in its own time zone. */
export type Schedule = {
  readonly id: string;
  readonly name: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly hours: readonly OpeningHours[];
};

export type OpeningHours = {
  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  readonly weekday: number;
  /** Minutes after midnight, local time: open from `from` up to but not including `to`; 0…1440. */
  readonly from: number;
  readonly to: number;
};
