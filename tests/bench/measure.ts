import { setTimeout as delay } from 'node:timers/promises';
import type { End, Pair } from './line.ts';
import { percentile } from './percentiles.ts';

export type Times = {
  /** From sending to coming out at the other end. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
};

/** The times are those at 500 messages a second over all pairs. */
export type Measured = Times & {
  /** Messages that came out at the other end, both directions together, as fast as they would go. */
  readonly messagesPerSecond: number;
  readonly at5000PerSecond: Times;
  /** Messages that came out before one that was sent earlier in the same direction, over everything measured. */
  readonly reordered: number;
};

/** A stretch of the measurement, by the clock of `process.hrtime` in µs, and how many messages came out in it. */
export type Phase = {
  readonly name: 'at500PerSecond' | 'at5000PerSecond' | 'fullSpeed';
  readonly startUs: number;
  readonly endUs: number;
  readonly messages: number;
};

const CALM = 500;
const BUSY = 5000;
/** Messages each direction of a pair has under way at full speed. */
const WINDOW = 4;
/** Until the compiler of either side has seen enough: tens of thousands of messages. */
const WARM_UP_SECONDS = 8;
/** How long the last messages may take to come out. */
const DRAIN_MS = 10_000;

type Direction = { readonly from: End; readonly to: End };

/** Measures the times at two steady rates, then the speed at full rate, `seconds` each after a warm-up. */
export async function measure(
  pairs: readonly Pair[],
  seconds: number,
): Promise<{ readonly measured: Measured; readonly phases: readonly Phase[] }> {
  const lines = [...directions(pairs)];
  const order = watchOrder();
  await fullSpeed(lines, order, WARM_UP_SECONDS);
  const begun = nowUs();
  const calm = await steady(lines, order, { rate: CALM, seconds });
  const calmed = nowUs();
  const busy = await steady(lines, order, { rate: BUSY, seconds });
  const hurried = nowUs();
  const messagesPerSecond = await fullSpeed(lines, order, seconds);
  const measured = {
    messagesPerSecond: Math.round(messagesPerSecond),
    ...timesOf(calm),
    at5000PerSecond: timesOf(busy),
    reordered: order.reordered(),
  };
  const full = { startUs: hurried, endUs: hurried + seconds * 1_000_000, messages: messagesPerSecond * seconds };
  return {
    measured,
    phases: [
      { name: 'at500PerSecond', startUs: begun, endUs: calmed, messages: calm.length },
      { name: 'at5000PerSecond', startUs: calmed, endUs: hurried, messages: busy.length },
      { name: 'fullSpeed', ...full },
    ],
  };
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

function timesOf(samples: readonly number[]): Times {
  return { p50Ms: percentile(samples, 0.5), p95Ms: percentile(samples, 0.95), p99Ms: percentile(samples, 0.99) };
}

type Order = ReturnType<typeof watchOrder>;

/** Numbers what is sent in each direction and counts what does not come out in that order. */
function watchOrder() {
  const sent = new Map<Direction, number>();
  const arrived = new Map<Direction, number>();
  let reordered = 0;
  return {
    number(direction: Direction): number {
      const next = (sent.get(direction) ?? 0) + 1;
      sent.set(direction, next);
      return next;
    },
    arrive(direction: Direction, number: number): void {
      const furthest = arrived.get(direction) ?? 0;
      if (number < furthest) reordered += 1;
      arrived.set(direction, Math.max(furthest, number));
    },
    reordered: () => reordered,
  };
}

/** Every direction keeps {@link WINDOW} messages under way: each that comes out sends another. */
async function fullSpeed(lines: readonly Direction[], order: Order, seconds: number): Promise<number> {
  let arrived = 0;
  let underWay = 0;
  let sending = true;
  const drained = Promise.withResolvers<void>();
  const send = (line: Direction) => {
    underWay += 1;
    line.from.send(`${order.number(line)} Hello, how are you?`);
  };
  for (const line of lines) {
    line.to.onMessage = (text) => {
      order.arrive(line, Number.parseInt(text, 10));
      underWay -= 1;
      if (sending) {
        arrived += 1;
        send(line);
      } else if (underWay === 0) drained.resolve();
    };
  }
  const start = performance.now();
  for (const line of lines) for (let each = 0; each < WINDOW; each += 1) send(line);
  await delay(seconds * 1000);
  const elapsed = (performance.now() - start) / 1000;
  sending = false;
  await within(drained.promise, () => `${underWay} messages never came out`);
  return arrived / elapsed;
}

/** Sends at `rate` whatever comes out, so that a stall counts against every message it delays. Returns each message's time. */
async function steady(
  lines: readonly Direction[],
  order: Order,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<number[]> {
  const times: number[] = [];
  const total = rate * seconds;
  const drained = Promise.withResolvers<void>();
  for (const line of lines) {
    line.to.onMessage = (text) => {
      const [number, sentAt] = text.split(' ').map(Number);
      times.push(performance.now() - (sentAt ?? Number.NaN));
      order.arrive(line, number ?? 0);
      if (times.length === total) drained.resolve();
    };
  }
  const start = performance.now();
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - start) / 1000) * rate));
    for (; sent < due; sent += 1) {
      const line = lines[sent % lines.length];
      if (line !== undefined) line.from.send(`${order.number(line)} ${start + (sent / rate) * 1000}`);
    }
    await delay(1);
  }
  await within(drained.promise, () => `${total - times.length} of ${total} messages never came out`);
  return times;
}

function* directions(pairs: readonly Pair[]): Iterable<Direction> {
  for (const { guest, agent } of pairs) {
    yield { from: guest, to: agent };
    yield { from: agent, to: guest };
  }
}

async function within(promise: Promise<void>, problem: () => string): Promise<void> {
  const timer = new AbortController();
  const late = delay(DRAIN_MS, undefined, { signal: timer.signal }).then(() => Promise.reject(new Error(problem())));
  await Promise.race([promise, late]).finally(() => timer.abort());
}
