import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { beforeEach, expect, it, vi } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const RETURNS = 'c5000000-0000-4000-8000-000000000009';
const HELLO: CannedResponse = {
  id: 'c5000000-0000-4000-8000-000000000001',
  name: 'Hello',
  code: 'hi',
  text: 'Hello {{guest.firstName}}',
  queueIds: 'all',
};
const BYE: CannedResponse = {
  id: 'c5000000-0000-4000-8000-000000000002',
  name: 'Goodbye',
  text: 'Bye\n\nNow',
  queueIds: [SHOP.queue, RETURNS],
};
const judge = () => [];

/** What every store of canned responses keeps to. */
export function describeCannedResponses(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  let second: StorePorts;
  beforeEach(async () => {
    ({ first: ports, second } = await makeWorld());
    await furnishShop(ports, { at: MONDAY });
    const queue = { ...NEW_QUEUE, id: RETURNS, name: 'Returns' };
    await ports.queues.add({ queue, memberIds: [], judge });
  });

  it('keeps them as they were added, by name', async () => {
    expect(await ports.cannedResponses.add({ response: HELLO, judge })).toEqual({ type: 'added' });
    expect(await ports.cannedResponses.add({ response: BYE, judge })).toEqual({ type: 'added' });
    expect(await second.cannedResponses.list()).toEqual([
      { ...BYE, revision: 1 },
      { ...HELLO, revision: 1 },
    ]);
    expect(await ports.cannedResponses.find(BYE.id)).toEqual({ ...BYE, revision: 1 });
    expect(await ports.cannedResponses.find(NOBODY)).toBeUndefined();
    expect(await ports.cannedResponses.find('no id')).toBeUndefined();
    await expect(ports.cannedResponses.add({ response: HELLO, judge })).rejects.toThrow();
  });

  it('takes an edit only on the revision that it was made on', async () => {
    await ports.cannedResponses.add({ response: HELLO, judge });
    const { code: _, ...plain } = { ...HELLO, name: 'Welcome', queueIds: [RETURNS] };
    const save = (response: CannedResponse, revision: number) =>
      ports.cannedResponses.save({ response, revision, judge });
    expect(await save(plain, 1)).toEqual({ type: 'saved' });
    expect(await save({ ...plain, name: 'Late' }, 1)).toEqual({ type: 'conflict' });
    expect(await ports.cannedResponses.find(HELLO.id)).toEqual({ ...plain, revision: 2 });
    expect(await save({ ...plain, id: NOBODY }, 1)).toEqual({ type: 'missing' });
    expect(await save({ ...plain, id: 'no id' }, 1)).toEqual({ type: 'missing' });
  });

  it('asks whether it fits in with the others and the queues that there are, and writes nothing that does not', async () => {
    await ports.cannedResponses.add({ response: HELLO, judge });
    const problems = [{ field: 'name', problem: 'taken' }] as const;
    const asked = vi.fn(() => problems);
    const strange = { ...BYE, queueIds: [SHOP.queue, NOBODY] };
    expect(await ports.cannedResponses.add({ response: strange, judge: asked })).toEqual({ type: 'invalid', problems });
    expect(asked).toHaveBeenCalledWith({
      others: [expect.objectContaining({ name: 'Hello', code: 'hi' })],
      queueIds: expect.arrayContaining([SHOP.queue]),
    });
    const edit = { response: { ...HELLO, text: 'Other' }, revision: 1, judge: asked };
    expect(await ports.cannedResponses.save(edit)).toEqual({ type: 'invalid', problems });
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ others: [] }));
    expect(await ports.cannedResponses.list()).toEqual([{ ...HELLO, revision: 1 }]);
  });

  it('is for no queue, rather than for all, after the last of its queues is gone', async () => {
    const response = { ...BYE, queueIds: [RETURNS] };
    await ports.cannedResponses.add({ response, judge });
    expect(await ports.queues.remove(RETURNS)).toEqual({ type: 'removed' });
    expect(await ports.cannedResponses.find(BYE.id)).toMatchObject({ queueIds: [] });
  });

  it('removes them, and every gateway hears of each change', async () => {
    const heard = vi.fn();
    const stop = await second.bus.subscribe((news) => news.some(({ type }) => type === 'settings') && heard());
    await ports.cannedResponses.add({ response: HELLO, judge });
    await expect.poll(() => heard).toHaveBeenCalledTimes(1);
    await ports.cannedResponses.save({ response: { ...HELLO, text: 'Other' }, revision: 1, judge });
    await expect.poll(() => heard).toHaveBeenCalledTimes(2);
    expect(await ports.cannedResponses.remove(HELLO.id)).toBe('removed');
    await expect.poll(() => heard).toHaveBeenCalledTimes(3);
    expect(await ports.cannedResponses.remove(HELLO.id)).toBe('missing');
    expect(await ports.cannedResponses.remove('no id')).toBe('missing');
    expect(await ports.cannedResponses.list()).toEqual([]);
    await stop();
  });
}
