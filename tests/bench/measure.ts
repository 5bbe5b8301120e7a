import { setTimeout as delay } from 'node:timers/promises';
import type { End, Pair } from './line.ts';
import { percentile } from './percentiles.ts';

export type Measured = {
  /** Messages that came out at the other end, both directions together, as fast as they would go. */
  readonly messagesPerSecond: number;
  /** From sending to coming out at the other end, at a steady rate. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
};

/** The rate at which the times are taken, messages a second over all pairs. */
export const STEADY_RATE = 500;
/** Messages each direction of a pair has under way at full speed. */
const WINDOW = 4;
/** Until the compiler of either side has seen enough: tens of thousands of messages. */
const WARM_UP_SECONDS = 8;
/** How long the last messages may take to come out. */
const DRAIN_MS = 10_000;

/** Measures first the times at a steady rate, then the speed at full rate, `seconds` each after a warm-up. */
export async function measure(pairs: readonly Pair[], seconds: number): Promise<Measured> {
  await fullSpeed(pairs, WARM_UP_SECONDS);
  const times = await steady(pairs, seconds);
  const messagesPerSecond = await fullSpeed(pairs, seconds);
  return {
    messagesPerSecond: Math.round(messagesPerSecond),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
  };
}

/** Every direction keeps {@link WINDOW} messages under way: each that comes out sends another. */
async function fullSpeed(pairs: readonly Pair[], seconds: number): Promise<number> {
  let arrived = 0;
  let underWay = 0;
  let sending = true;
  const drained = Promise.withResolvers<void>();
  const send = (end: End) => {
    underWay += 1;
    end.send('Hello, how are you?');
  };
  for (const { from, to } of directions(pairs)) {
    to.onMessage = () => {
      underWay -= 1;
      if (sending) {
        arrived += 1;
        send(from);
      } else if (underWay === 0) drained.resolve();
    };
  }
  const start = performance.now();
  for (const { from } of directions(pairs)) for (let each = 0; each < WINDOW; each += 1) send(from);
  await delay(seconds * 1000);
  const elapsed = (performance.now() - start) / 1000;
  sending = false;
  await within(drained.promise, () => `${underWay} messages never came out`);
  return arrived / elapsed;
}

/** Sends at {@link STEADY_RATE} whatever comes out, so that a stall counts against every message it delays. */
async function steady(pairs: readonly Pair[], seconds: number): Promise<number[]> {
  const lines = [...directions(pairs)];
  const times: number[] = [];
  const total = STEADY_RATE * seconds;
  const drained = Promise.withResolvers<void>();
  for (const { to } of lines) {
    to.onMessage = (text) => {
      times.push(performance.now() - Number(text));
      if (times.length === total) drained.resolve();
    };
  }
  const start = performance.now();
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - start) / 1000) * STEADY_RATE));
    for (; sent < due; sent += 1) lines[sent % lines.length]?.from.send(`${start + (sent / STEADY_RATE) * 1000}`);
    await delay(1);
  }
  await within(drained.promise, () => `${total - times.length} of ${total} messages never came out`);
  return times;
}

function* directions(pairs: readonly Pair[]): Iterable<{ readonly from: End; readonly to: End }> {
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
