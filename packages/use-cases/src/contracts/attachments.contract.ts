import { fileRetentionEntry } from '@rejoin/core/guest-data/retention';
import { beforeEach, expect, it } from 'vitest';
import { type Attachment, CLAIM_MS, type Overdue, type SweepRound } from '../ports/attachments.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const PHOTO = { mime: 'image/png', size: 10, width: 2, height: 3, hasThumbnail: true } as const;
const BILL = { mime: 'application/pdf', size: 10 };
const HOUR = 3_600_000;
const LATER = MONDAY + HOUR;

/** What every store of what is known about files keeps to. */
export function describeAttachments(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
  });

  async function announced(more: Partial<Omit<Attachment, 'upload' | 'sentAt'>> = {}) {
    const attachment = {
      id: crypto.randomUUID(),
      uploader: { type: 'guest' as const, sessionId: NOBODY },
      fileName: 'a photo.png',
      announcedAt: MONDAY,
      expected: { types: ['image/*', 'application/pdf'], maxBytes: 1000, md5: 'd41d8cd98f00b204e9800998ecf8427e' },
      ...more,
    };
    expect(await ports.attachments.announce(attachment)).toBe('announced');
    return attachment;
  }

  async function stored(more: Partial<Omit<Attachment, 'upload' | 'sentAt'>> = {}) {
    const attachment = await announced(more);
    await ports.attachments.settle(attachment.id, { status: 'stored', file: PHOTO });
    return attachment;
  }

  it('is announced once', async () => {
    const attachment = await announced();
    expect(await ports.attachments.announce({ ...attachment, fileName: 'other.png' })).toBe('taken');
    expect(await ports.attachments.find([NOBODY, attachment.id, 'no id'])).toEqual([
      { ...attachment, upload: { status: 'announced' } },
    ]);
  });

  it('is announced anew after it was refused, by whoever announced it first', async () => {
    const attachment = await announced();
    await ports.attachments.claim(attachment.id, MONDAY);
    await ports.attachments.settle(attachment.id, { status: 'refused', refusal: 'contentInvalid' });
    const { id, announcedAt } = attachment;
    const anew = { ...attachment, fileName: 'other.png', expected: { types: ['*/*'], maxBytes: 5 } };
    const others = { ...anew, uploader: { type: 'guest', sessionId: crypto.randomUUID() } } as const;
    const agents = { ...anew, uploader: { type: 'agent', agentId: NOBODY, sessionId: NOBODY } } as const;
    expect(await ports.attachments.announce(others)).toBe('taken');
    expect(await ports.attachments.announce(agents)).toBe('taken');
    expect(await ports.attachments.announce(anew)).toBe('announced');
    expect(await ports.attachments.find([id])).toEqual([{ ...anew, upload: { status: 'announced' } }]);
    expect(await ports.attachments.claim(id, announcedAt)).toBe(true);
  });

  it('says who sends it, and to whom', async () => {
    const uploader = { type: 'agent', agentId: crypto.randomUUID(), sessionId: NOBODY } as const;
    const attachment = await announced({ uploader, expected: { types: ['*/*'], maxBytes: 5 } });
    expect(await ports.attachments.find([attachment.id])).toEqual([{ ...attachment, upload: { status: 'announced' } }]);
  });

  it('is claimed by one, and again when the one has not settled it in time', async () => {
    const { id } = await announced();
    const claims = (at: number) =>
      Promise.all([world.first, world.second].map((store) => store.attachments.claim(id, at)));
    expect((await claims(MONDAY)).sort()).toEqual([false, true]);
    expect(await claims(MONDAY + CLAIM_MS - 1)).toEqual([false, false]);
    expect((await claims(MONDAY + CLAIM_MS)).sort()).toEqual([false, true]);
    await ports.attachments.settle(id, { status: 'stored', file: BILL });
    expect(await claims(MONDAY + 9 * CLAIM_MS)).toEqual([false, false]);
    expect(await ports.attachments.claim('no id', MONDAY)).toBe(false);
  });

  it('may be claimed anew at once when its claim is given back, and not when another one is', async () => {
    const { id } = await announced();
    const { release, claim } = ports.attachments;
    expect(await claim(id, MONDAY + 7)).toBe(true);
    await release(id, MONDAY);
    expect(await claim(id, MONDAY + 8)).toBe(false);
    await world.second.attachments.release(id, MONDAY + 7);
    expect(await claim(id, MONDAY + 9)).toBe(true);
    await ports.attachments.settle(id, { status: 'stored', file: BILL });
    await release(id, MONDAY + 9);
    expect(await claim(id, MONDAY + 10)).toBe(false);
    await release('no id', MONDAY);
  });

  it('is settled once', async () => {
    const [image, bill, refused] = [await announced(), await announced(), await announced()];
    const settled = await Promise.all(
      [world.first, world.second].map((store) => store.attachments.settle(image.id, { status: 'stored', file: PHOTO })),
    );
    expect(settled.sort()).toEqual([false, true]);
    expect(await ports.attachments.settle(bill.id, { status: 'stored', file: BILL })).toBe(true);
    expect(await ports.attachments.settle(refused.id, { status: 'refused', refusal: 'contentInvalid' })).toBe(true);
    expect(await ports.attachments.find([refused.id, image.id, bill.id])).toEqual([
      { ...refused, upload: { status: 'refused', refusal: 'contentInvalid' } },
      { ...image, upload: { status: 'stored', file: PHOTO } },
      { ...bill, upload: { status: 'stored', file: BILL } },
    ]);
    expect(await ports.attachments.settle(NOBODY, { status: 'stored', file: BILL })).toBe(false);
  });

  it('that was sent keeps the time when it first was', async () => {
    const [{ id }, waiting] = [await stored(), await announced()];
    expect(await ports.attachments.markSent([id, waiting.id, NOBODY, 'no id'], MONDAY + 5)).toEqual([id]);
    expect(await ports.attachments.markSent([id], MONDAY + 9)).toEqual([id]);
    expect((await ports.attachments.find([id, waiting.id])).map(({ sentAt }) => sentAt)).toEqual([
      MONDAY + 5,
      undefined,
    ]);
  });

  it('is discarded while it is stored and unsent, and is nowhere from then on', async () => {
    const [{ id }, sent, waiting] = [await stored(), await stored(), await announced()];
    await ports.attachments.markSent([sent.id], LATER);
    for (const other of [sent.id, waiting.id, NOBODY, 'no id'])
      expect(await ports.attachments.discard(other, LATER)).toBe(false);
    expect(await ports.attachments.discard(id, LATER)).toBe(true);
    expect(await ports.attachments.discard(id, LATER)).toBe(false);
    expect(await ports.attachments.find([id])).toEqual([]);
    expect(await ports.attachments.markSent([id], LATER)).toEqual([]);
    expect(await ports.attachments.claim(id, LATER)).toBe(false);
  });

  it('is sent or discarded, whoever comes first, and never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await stored();
      const [sent, discarded] = await Promise.all([
        world.first.attachments.markSent([id], LATER),
        world.second.attachments.discard(id, LATER),
      ]);
      expect(discarded).toBe(sent.length === 0);
    }
  });

  it('is overdue when nobody has sent it in time, whatever became of it', async () => {
    const old = [await stored(), await announced()];
    const refused = await announced();
    await ports.attachments.settle(refused.id, { status: 'refused', refusal: 'empty' });
    const young = await stored({ announcedAt: LATER });
    const sent = await stored();
    await ports.attachments.markSent([sent.id], MONDAY);
    const overdue = await sweepOf(ports, { unsentBefore: LATER });
    expect([...overdue].sort()).toEqual([...old, refused].map(({ id }) => id).sort());
    const left = await ports.attachments.find([...old, refused, young, sent].map(({ id }) => id));
    expect(left.map(({ id }) => id)).toEqual([young.id, sent.id]);
  });

  it('that was sent is overdue only where there is a limit', async () => {
    const [early, late] = [await stored(), await stored()];
    await ports.attachments.markSent([early.id], MONDAY);
    await ports.attachments.markSent([late.id], LATER);
    const overdue = { unsentBefore: MONDAY, sentBefore: LATER };
    expect(await ports.attachments.sentTotals(LATER)).toEqual({ files: 1, bytes: PHOTO.size, oldestAt: MONDAY });
    expect(await sweepOf(ports, overdue)).toEqual([early.id]);
    expect(await ports.attachments.sentTotals(LATER)).toEqual({ files: 0, bytes: 0 });
    expect(await sweepOf(ports, overdue, { at: LATER + CLAIM_MS })).toEqual([early.id]);
    expect((await ports.audit.find({}, { limit: 10 })).map(({ subjectName }) => subjectName)).toEqual(['1 file']);
  });

  it('that was sent is there as long as the audit log can’t be told that it is not', async () => {
    const { id } = await stored();
    await ports.attachments.markSent([id], MONDAY);
    const overdue = { unsentBefore: MONDAY, sentBefore: LATER };
    const entryOf = () => {
      throw new Error('no entry');
    };
    await expect(ports.attachments.discardOverdue(overdue, { at: LATER, limit: 10 }, entryOf)).rejects.toThrow();
    expect(await ports.attachments.find([id])).toHaveLength(1);
    expect(await sweepOf(ports, overdue)).toEqual([id]);
  });

  it('is swept by one of two, in portions', async () => {
    const ids = [];
    for (let index = 0; index < 6; index += 1) ids.push((await stored()).id);
    const sweep = (store: StorePorts) => sweepOf(store, { unsentBefore: LATER }, { limit: 3 });
    const swept = await Promise.all([sweep(world.first), sweep(world.second)]);
    const rest = await sweep(ports);
    expect([...swept.flat(), ...rest].sort()).toEqual(ids.sort());
  });

  it('is forgotten once it was discarded; what a sweep left behind is found again', async () => {
    const [{ id }, kept] = [await stored(), await stored({ announcedAt: LATER })];
    const sweep = (at: number) => sweepOf(ports, { unsentBefore: LATER }, { at });
    expect(await sweep(LATER)).toEqual([id]);
    expect(await sweep(LATER + CLAIM_MS - 1)).toEqual([]);
    expect(await sweep(LATER + CLAIM_MS)).toEqual([id]);
    await ports.attachments.forget([id, kept.id]);
    expect(await sweep(LATER + 9 * CLAIM_MS)).toEqual([]);
    expect(await ports.attachments.find([kept.id])).toHaveLength(1);
    await announced({ id });
  });
}

function sweepOf(
  { attachments }: Pick<StorePorts, 'attachments'>,
  overdue: Overdue,
  round: Partial<SweepRound> = {},
): Promise<readonly string[]> {
  return attachments.discardOverdue(overdue, { at: LATER, limit: 10, ...round }, fileRetentionEntry);
}
