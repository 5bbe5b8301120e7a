import { describe, expect, it } from 'vitest';
import { dayName, relativeTime, timeLeft } from './relative-time.ts';

const now = new Date(2026, 4, 14, 12, 0, 0).getTime();
const seconds = (count: number) => count * 1000;
const hours = (count: number) => count * 3_600_000;

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [seconds(59), 'now'],
    [seconds(60), '1 m'],
    [seconds(3599), '59 m'],
    [hours(1), '1 h'],
    [hours(23.9), '23 h'],
    [hours(24), '1 d'],
    [hours(24 * 6.9), '6 d'],
    [hours(24 * 7), '7 May'],
    [-seconds(5), 'now'],
  ])('%i ms ago is %s', (age, words) => {
    expect(relativeTime(now - age, now)).toBe(words);
  });

  it('names the year when it is another', () => {
    expect(relativeTime(new Date(2025, 11, 31).getTime(), now)).toBe('31 Dec 2025');
  });
});

describe('dayName', () => {
  it('goes by calendar days, not by 24 hours', () => {
    expect(dayName(new Date(2026, 4, 14, 0, 1).getTime(), now)).toBe('Today');
    expect(dayName(new Date(2026, 4, 13, 23, 59).getTime(), now)).toBe('Yesterday');
    expect(dayName(new Date(2026, 4, 12, 9).getTime(), now)).toBe('Tuesday');
    expect(dayName(new Date(2026, 4, 5, 9).getTime(), now)).toBe('Tuesday 5 May');
  });

  it('names the year when it is another', () => {
    expect(dayName(new Date(2025, 4, 5, 9).getTime(), now)).toContain('2025');
  });
});

describe('timeLeft', () => {
  it.each([
    [-seconds(3), '0:00'],
    [1, '0:01'],
    [seconds(45), '0:45'],
    [seconds(723), '12:03'],
    [hours(1) + seconds(123), '1:02:03'],
  ])('%i ms is %s', (left, words) => {
    expect(timeLeft(left)).toBe(words);
  });
});
