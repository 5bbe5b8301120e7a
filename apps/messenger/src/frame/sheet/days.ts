import type { FreeTime } from '../prompts/prompt.ts';

export type Day = { readonly number: number; readonly times: readonly [FreeTime, ...FreeTime[]] };

/** The times by the days of the guest's calendar, which `dayOf` numbers. The times come in their order. */
export function daysOf(times: readonly FreeTime[], dayOf: (at: number) => number): Day[] {
  const days: Day[] = [];
  for (const time of times) {
    const number = dayOf(time.at);
    const last = days.at(-1);
    if (last?.number === number) days[days.length - 1] = { number, times: [...last.times, time] };
    else days.push({ number, times: [time] });
  }
  return days;
}
