import { beforeEach, expect, it } from 'vitest';
import type { Allowances } from '../ports/allowances.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const RATE = { burst: 10, perSecond: 0.5 };

/** What all allowances keep to. */
export function describeAllowances(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await makeWorld();
  });

  const take = (want: number, asked: { key?: string; after?: number; from?: Allowances } = {}) =>
    (asked.from ?? world.first.allowances).take({
      ...{ key: asked.key ?? 'key', rate: RATE, want, at: MONDAY + (asked.after ?? 0) },
    });

  it('grant what is there, over all gateways, and say when there will be more', async () => {
    expect(await take(4)).toEqual({ granted: 4, seconds: 0 });
    expect(await take(4, { from: world.second.allowances })).toEqual({ granted: 4, seconds: 0 });
    expect(await take(4)).toEqual({ granted: 2, seconds: 0 });
    expect(await take(4, { from: world.second.allowances })).toEqual({ granted: 0, seconds: 2 });
    expect(await take(1, { key: 'another key' })).toEqual({ granted: 1, seconds: 0 });
  });

  it('fill up with time, to the brim and no further, and never by a clock that goes back', async () => {
    await take(10);
    expect(await take(1, { after: 1500 })).toEqual({ granted: 0, seconds: 1 });
    expect(await take(1, { after: 2000 })).toEqual({ granted: 1, seconds: 0 });
    expect(await take(1, { after: 1000 })).toEqual({ granted: 0, seconds: 2 });
    expect(await take(100, { after: 3_600_000 })).toEqual({ granted: 10, seconds: 0 });
  });

  it('are empty once asked without a burst, and fill from then on', async () => {
    const empty = (after: number) =>
      world.second.allowances.take({ key: 'key', rate: { ...RATE, burst: 0 }, want: 1, at: MONDAY + after });
    await take(1);
    expect(await empty(1000)).toEqual({ granted: 0, seconds: 2 });
    expect(await take(1, { after: 2900 })).toEqual({ granted: 0, seconds: 1 });
    expect(await empty(2950)).toEqual({ granted: 0, seconds: 2 });
    expect(await take(1, { after: 3500 })).toEqual({ granted: 0, seconds: 2 });
    expect(await take(1, { after: 4950 })).toEqual({ granted: 1, seconds: 0 });
  });

  it('grant no more than there is when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        take(1, { from: (index % 2 === 0 ? world.first : world.second).allowances }),
      ),
    );
    expect(answers.filter(({ granted }) => granted === 1)).toHaveLength(10);
  });

  it('answer each who asks at once for what they asked', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    const asked = keys.flatMap((key) => [take(8, { key }), take(8, { key }), take(1, { key: `other ${key}` })]);
    const answers = (await Promise.all(asked)).map(({ granted }) => granted);
    expect(answers).toEqual(keys.flatMap(() => [8, 2, 1]));
  });

  it('forget those that nobody asks for', async () => {
    await take(10);
    await take(10, { key: 'asked for later', after: 1000 });
    await world.first.allowances.forget(MONDAY + 500);
    expect(await take(1)).toEqual({ granted: 1, seconds: 0 });
    expect((await take(1, { key: 'asked for later', after: 1000 })).granted).toBe(0);
  });
}
