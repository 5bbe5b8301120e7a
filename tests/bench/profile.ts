import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Phase } from './measure.ts';

/** What Node's `--cpu-prof` writes: times in µs of the clock that `process.hrtime` reads. */
export type CpuProfile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly startTime: number;
  /** The node that ran at each sample. */
  readonly samples: readonly number[];
  /** From the sample before, or from the start, to this one. */
  readonly timeDeltas: readonly number[];
};

type CallFrame = { readonly functionName: string; readonly url: string };

/** Where the main thread's time went in one phase. */
export type Profiled = {
  /** Of the phase's time, 0…1, that in which it did anything. */
  readonly busy: number;
  readonly microsecondsPerMessage: number;
  /** Of the time in which it was busy, largest first. */
  readonly parts: readonly { readonly part: string; readonly share: number }[];
};

/** Parts below this share are one. */
const NAMED_FROM = 0.005;
const REST = 'all others';
const IDLE = '(idle)';

/** What V8 calls by names of its own. */
const OF_V8 = new Map([
  ['(garbage collector)', 'collecting garbage'],
  ['(program)', 'native code'],
]);
const WRITES = new Set(['writev', 'writeBuffer', 'writeUtf8String', 'writeLatin1String', 'writeAsciiString']);

export async function readProfiles(directory: string): Promise<readonly CpuProfile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.cpuprofile'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(directory, name), 'utf8'))));
}

/** All gateways together; `busy` is what is so of each on average. */
export function profileOf(profiles: readonly CpuProfile[], { startUs, endUs, messages }: Phase): Profiled {
  const times = new Map<string, number>();
  for (const profile of profiles) {
    const parts = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
    let at = profile.startTime;
    for (const [index, id] of profile.samples.entries()) {
      const took = profile.timeDeltas[index] ?? 0;
      at += took;
      const part = parts.get(id);
      if (at >= startUs && at < endUs && part !== undefined) times.set(part, (times.get(part) ?? 0) + took);
    }
  }
  const idle = times.get(IDLE) ?? 0;
  times.delete(IDLE);
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  return {
    busy: rounded(busy / (busy + idle), 3),
    microsecondsPerMessage: rounded(busy / messages, 1),
    parts: largestFirst([...times].map(([part, time]) => ({ part, share: time / busy }))),
  };
}

function largestFirst(parts: Profiled['parts']): Profiled['parts'] {
  const named = parts.filter(({ share }) => share >= NAMED_FROM).toSorted((one, other) => other.share - one.share);
  const rest = 1 - named.reduce((sum, { share }) => sum + share, 0);
  return [...named, { part: REST, share: rest }].map(({ part, share }) => ({ part, share: rounded(share, 3) }));
}

/** A package of npm or of ours, or what Node and V8 do. */
function partOf({ functionName, url }: CallFrame): string {
  if (functionName === IDLE) return IDLE;
  const ofV8 = OF_V8.get(functionName);
  if (ofV8 !== undefined) return ofV8;
  if (WRITES.has(functionName) && url === '') return 'writing to sockets';
  const npm = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
  if (npm?.[1] !== undefined) return npm[1];
  const ours = /\/((?:packages|apps)\/[^/]+)\/src\//.exec(url);
  return ours?.[1] ?? 'node';
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
