import type { Instant } from '@rejoin/core/instant';
import type { Spent } from '../connection/request-budget.ts';
import { nextAllowed, PAGES_PER_MINUTE, spend } from '../connection/request-budget.ts';
import type { ThreadItem } from '../wire/structured-message.ts';

/** A page of the past that is to be fetched, and what for. Pages count from 1, newest first. */
export type WantedPage = { readonly page: number; readonly purpose: 'newest' | 'older' | 'links' };

/** What the messenger knows about its conversation's past. */
export type History = {
  /** Lets the history be read; lives about a minute. */
  readonly jwt?: { readonly value: string; readonly expiresAt: Instant };
  readonly wanted?: WantedPage;
  /** What was asked for and has not come. */
  readonly asked?: { readonly step: 'jwt' | 'page'; readonly since: Instant };
  readonly pagesLoaded: number;
  /** The beginning of the conversation is on screen. */
  readonly complete: boolean;
  /** The last try failed. */
  readonly failed: boolean;
  /** When the line was lost, until the newest page has been seen again. */
  readonly leftAt?: Instant;
  /** What has been read on the way back to that. */
  readonly missed?: readonly ThreadItem[];
  readonly fetches: Spent;
};

export const PAGE_SIZE = 50;
/** How far back is read at once after an absence: not as many pages as may be fetched in a minute. */
export const CATCH_UP_PAGES = 5;
/** A token is not used in the last seconds of its life. */
const JWT_MARGIN_MS = 5_000;
const ANSWER_MS = 20_000;

export const UNKNOWN_HISTORY: History = { pagesLoaded: 0, complete: false, failed: false, fetches: [] };
/** A new conversation has no past. */
export const NO_HISTORY: History = { ...UNKNOWN_HISTORY, complete: true };

/** What to do now about the wanted page. */
export type HistoryStep =
  | { readonly step: 'askJwt' }
  | { readonly step: 'fetch'; readonly page: number; readonly jwt: string }
  | undefined;

/** The newest page comes before anything else; any other waits its turn by being wanted again. */
export function want(history: History, wanted: WantedPage): History {
  if (history.wanted && wanted.purpose !== 'newest') return history;
  return { ...history, wanted, failed: false };
}

export function nextHistoryStep(history: History, at: Instant): HistoryStep {
  if (!history.wanted || history.asked || at < nextAllowed(history.fetches, PAGES_PER_MINUTE)) return undefined;
  const fresh = history.jwt && history.jwt.expiresAt > at + JWT_MARGIN_MS;
  return fresh && history.jwt
    ? { step: 'fetch', page: history.wanted.page, jwt: history.jwt.value }
    : { step: 'askJwt' };
}

export function asked(history: History, step: 'jwt' | 'page', at: Instant): History {
  const fetches = step === 'page' ? spend(history.fetches, at) : history.fetches;
  return { ...history, asked: { step, since: at }, fetches };
}

export function withJwt(history: History, jwt: { value: string; expiresAt: Instant }): History {
  return { ...withoutQuestion(history), jwt };
}

/** The page is here. `more`: older ones exist. */
export function loaded(history: History, wanted: WantedPage, more: boolean): History {
  const { wanted: _done, ...rest } = withoutQuestion(history);
  if (wanted.purpose === 'links') return rest;
  const pagesLoaded = Math.max(history.pagesLoaded, wanted.page);
  return { ...rest, pagesLoaded, complete: wanted.page >= pagesLoaded ? !more : history.complete, failed: false };
}

/** What is missed goes further back than this page. */
export function readOn(history: History, page: number, missed: readonly ThreadItem[]): History {
  return { ...withoutQuestion(history), wanted: { page, purpose: 'newest' }, missed };
}

/** The token may have been the reason, so the next try begins with a new one. */
export function failed(history: History): History {
  const { wanted: _given, jwt: _jwt, ...rest } = withoutQuestion(history);
  return { ...rest, failed: true };
}

/** The line was lost: what was asked for is asked again on the next one. `lastAt`: the newest message on screen. */
export function interrupted(history: History, lastAt: Instant | undefined): History {
  const leftAt = history.leftAt ?? lastAt;
  return { ...withoutQuestion(history), ...(leftAt !== undefined && { leftAt }) };
}

export function isOverdue(history: History, at: Instant): boolean {
  return history.asked !== undefined && at >= history.asked.since + ANSWER_MS;
}

export function historyDeadline(history: History): Instant | undefined {
  if (history.asked) return history.asked.since + ANSWER_MS;
  return history.wanted ? nextAllowed(history.fetches, PAGES_PER_MINUTE) : undefined;
}

function withoutQuestion(history: History): History {
  const { asked: _answered, ...rest } = history;
  return rest;
}
