import { durationWords } from '@rejoin/core/duration';
import { MAX_PARK_MS, parkProblem } from '@rejoin/core/leg/park';

/** A time at which a parked conversation may come back. */
export type ParkTime = { readonly label: string; readonly until: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Hours of the day, in this machine's time zone. */
const AFTERNOON = 15;
const MORNING = 9;

/**
 * What is offered without picking: this afternoon only while it lies at least an hour ahead, and nothing that the guest's
 * session, which ends the conversation, does not live to see.
 */
export function parkTimes(now: number, sessionEndsAt: number): ParkTime[] {
  const afternoon = atHour(now, 0, AFTERNOON);
  const times = [
    { label: 'For 1 hour', until: now + HOUR_MS },
    ...(afternoon - now > HOUR_MS ? [{ label: 'Until this afternoon', until: afternoon }] : []),
    { label: 'Until tomorrow morning', until: atHour(now, 1, MORNING) },
  ];
  return times.filter(({ until }) => parkProblem(until, { at: now, sessionEndsAt }) === undefined);
}

/** The last moment that can be picked. */
export function latestParkTime(now: number, sessionEndsAt: number): number {
  return Math.min(now + MAX_PARK_MS, sessionEndsAt - MINUTE_MS);
}

function atHour(now: number, days: number, hour: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(hour, 0, 0, 0);
}

/** What a field for date and time holds, as `2026-11-28T15:00`, in this machine's time zone. */
export function fieldTime(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * MINUTE_MS;
  return new Date(at - offset).toISOString().slice(0, 16);
}

export const PARK_TOO_LONG = `Choose a time within the next ${durationWords(MAX_PARK_MS / 1000)}.`;

/** The moment in the field; why it can't be taken. */
export function pickedTime(
  field: string,
  { now, sessionEndsAt }: { readonly now: number; readonly sessionEndsAt: number },
): { readonly until: number } | { readonly error: string } {
  const until = new Date(field).getTime();
  if (Number.isNaN(until)) return { error: 'Choose a day and a time.' };
  if (until <= now) return { error: 'Choose a time that lies ahead.' };
  switch (parkProblem(until, { at: now, sessionEndsAt })) {
    case undefined:
      return { until };
    case 'timeOutOfRange':
      return { error: PARK_TOO_LONG };
    case 'sessionEndsBefore':
      return { error: `The guest’s session ends ${backWords(sessionEndsAt, now)}. Choose an earlier time.` };
  }
}

/** "at 15:00", "tomorrow at 09:00", "on Friday 4 December at 09:00". */
export function backWords(at: number, now: number, locale = 'en-GB'): string {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  const days = Math.round((midnight(at) - midnight(now)) / (24 * HOUR_MS));
  if (days <= 0) return `at ${clock}`;
  if (days === 1) return `tomorrow at ${clock}`;
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  return `on ${day} at ${clock}`;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
