import { GUESTS_SEND } from '@rejoin/core/attachments/supported-content';
import { describe, expect, it } from 'vitest';
import { findUploads } from '../conversation/find-uploads.ts';
import { previewFileRetention } from '../guest-data/preview-retention.ts';
import { createMemoryWorld } from '../memory/world.ts';
import { type BlobStore, CLAIM_MS } from '../ports/attachments.ts';
import { announceUpload } from './announce-upload.ts';
import type { Claim } from './claims-given-back.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { findGuestAttachment } from './find-guest-attachment.ts';
import { thumbnailOf } from './remove-blobs.ts';
import { sweepFiles } from './sweep-files.ts';
import { takeInUpload } from './take-in-upload.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MD5 = '8b1a9953c4611296a827abf8c47804d7';
const hello = new TextEncoder().encode('Hello');

function openFiles(blobs?: Partial<BlobStore>) {
  let now = 1_767_603_600_000;
  const world = createMemoryWorld({ clock: () => now });
  const errors: unknown[] = [];
  const claims: Claim[] = [];
  const ports = {
    ...world,
    blobs: { ...world.blobs, ...blobs },
    giveBack: (claim: Claim) => claims.push(claim),
    onError: (error: unknown) => errors.push(error),
  };
  const sessionId = crypto.randomUUID();
  const guest = { type: 'guest', sessionId } as const;
  const announce = async (more: object = {}) => {
    const input = { uploader: guest, content: GUESTS_SEND, fileName: 'a.txt', fileType: 'text/plain', ...more };
    const announced = await announceUpload(ports, input);
    if (announced.type === 'refused') throw new Error(announced.refusal);
    return announced.id;
  };
  const upload = async (more: object = {}) => {
    const id = await announce(more);
    expect(await takeInUpload(ports, { id, bytes: hello, md5: MD5 })).toMatchObject({ type: 'stored' });
    return id;
  };
  return {
    ports,
    blobs: world.blobs,
    errors,
    claims,
    sessionId,
    announce,
    upload,
    send: (id: string) => findUploads(ports, guest, [id]),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('an upload', () => {
  it('is taken in once, whoever sends its bytes again', async () => {
    const { ports, announce } = openFiles();
    const id = await announce();
    const upload = { id, bytes: hello, md5: MD5 };
    const taken = await Promise.all([takeInUpload(ports, upload), takeInUpload(ports, upload)]);
    expect(taken.map(({ type }) => type).sort()).toEqual(['refused', 'stored']);
    expect(taken).toContainEqual({ type: 'refused', refusal: 'underWay' });
    expect(await takeInUpload(ports, upload)).toEqual({ type: 'refused', refusal: 'notExpected' });
    expect(await takeInUpload(ports, { ...upload, id: crypto.randomUUID() })).toMatchObject({ refusal: 'notExpected' });
  });

  it.each([
    ['with other bytes than its sender told', { md5: 'f'.repeat(32) }, hello, 'contentInvalid'],
    ['of nothing', {}, new Uint8Array(), 'empty'],
    ['larger than this side may send', { content: { types: ['*/*'], maxSizeKB: 1 } }, new Uint8Array(1025), 'tooLarge'],
    ['that is not what its name says', { fileName: 'a.pdf', fileType: 'application/pdf' }, hello, 'contentInvalid'],
  ])('%s is refused, and nothing of it is kept', async (_, more, bytes, refusal) => {
    const { ports, blobs, announce } = openFiles();
    const id = await announce(more);
    expect(await takeInUpload(ports, { id, bytes, md5: MD5 })).toEqual({ type: 'refused', refusal });
    expect(await blobs.get(id)).toBeUndefined();
    expect((await ports.attachments.find([id]))[0]?.upload).toEqual({ status: 'refused', refusal });
  });

  it('that can not be kept is refused, and nothing of it is left', async () => {
    const { ports, blobs, errors, announce } = openFiles({ put: () => Promise.reject(new Error('The store is gone')) });
    const id = await announce();
    expect(await takeInUpload(ports, { id, bytes: hello, md5: MD5 })).toEqual({
      type: 'refused',
      refusal: 'notStored',
    });
    expect(await blobs.get(id)).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  it.each(['comes to an end after', 'fails after'] as const)(
    'that %s another one of the same has been taken in leaves that one be',
    async (end) => {
      const first = Promise.withResolvers<void>();
      let puts = 0;
      const { ports, blobs, announce, pass } = openFiles({
        put: async (name, bytes) => {
          puts += 1;
          if (puts === 1) await first.promise;
          await blobs.put(name, bytes);
        },
      });
      const upload = { id: await announce(), bytes: hello, md5: MD5 };
      const slow = takeInUpload(ports, upload);
      await expect.poll(() => puts).toBe(1);
      pass(CLAIM_MS);
      expect(await takeInUpload(ports, upload)).toMatchObject({ type: 'stored' });
      if (end === 'fails after') first.reject(new Error('The store is gone'));
      else first.resolve();
      expect(await slow).toMatchObject({ type: 'refused' });
      expect(await blobs.get(upload.id)).toEqual(hello);
    },
  );

  it('of which the books can not say what became of it gives its claim back', async () => {
    const { ports, claims, announce } = openFiles();
    const upload = { id: await announce(), bytes: hello, md5: MD5 };
    const settle = () => Promise.reject(new Error('The database is away'));
    const attachments = { ...ports.attachments, settle };
    await expect(takeInUpload({ ...ports, attachments }, upload)).rejects.toThrow('The database is away');
    expect(claims).toEqual([{ id: upload.id, at: ports.clock() }]);
    expect(await takeInUpload(ports, upload)).toEqual({ type: 'refused', refusal: 'underWay' });
    await ports.attachments.release(upload.id, ports.clock());
    expect(await takeInUpload(ports, upload)).toMatchObject({ type: 'stored' });
  });
});

describe('a guest', () => {
  it('finds their own files and those that were sent to them, and nobody else’s', async () => {
    const { ports, sessionId, upload } = openFiles();
    const mine = await upload();
    const uploader = { type: 'agent', agentId: crypto.randomUUID(), sessionId } as const;
    const theirs = await upload({ uploader });
    const notFound = { type: 'refused', refusal: 'attachmentNotFound' };
    expect(await findGuestAttachment(ports, { sessionId, id: mine })).toMatchObject({ type: 'found' });
    expect(await findGuestAttachment(ports, { sessionId: crypto.randomUUID(), id: mine })).toEqual(notFound);
    expect(await findGuestAttachment(ports, { sessionId, id: theirs })).toEqual(notFound);
    await findUploads(ports, uploader, [theirs]);
    expect(await findGuestAttachment(ports, { sessionId, id: theirs })).toMatchObject({ type: 'found' });
    expect(await findGuestAttachment(ports, { sessionId: crypto.randomUUID(), id: theirs })).toEqual(notFound);
  });

  it('takes back what they have not sent, bytes and all', async () => {
    const { ports, blobs, sessionId, upload, send } = openFiles();
    const id = await upload();
    await blobs.put(thumbnailOf(id), hello);
    expect(await deleteAttachment(ports, { sessionId, id })).toEqual({ type: 'deleted' });
    expect([await blobs.get(id), await blobs.get(thumbnailOf(id))]).toEqual([undefined, undefined]);
    expect(await deleteAttachment(ports, { sessionId, id })).toMatchObject({ refusal: 'attachmentNotFound' });
    expect(await send(id)).toEqual({ refusal: 'attachmentNotFound' });
  });

  it('takes back neither what was sent, nor what has not come, nor what is somebody else’s', async () => {
    const { ports, sessionId, announce, upload, send } = openFiles();
    const id = await upload();
    await send(id);
    const refusalOf = async (input: { sessionId: string; id: string }) => {
      const deleted = await deleteAttachment(ports, input);
      return deleted.type === 'refused' ? deleted.refusal : deleted.type;
    };
    expect(await refusalOf({ sessionId, id })).toBe('attachmentSent');
    expect(await refusalOf({ sessionId, id: await announce() })).toBe('attachmentNotReady');
    expect(await refusalOf({ sessionId: crypto.randomUUID(), id: await upload() })).toBe('attachmentNotFound');
  });
});

describe('the sweep', () => {
  it('removes what nobody sent within a day, and lets sent files be', async () => {
    const { ports, blobs, announce, upload, send, pass } = openFiles();
    const [sent, unsent, announced] = [await upload(), await upload(), await announce()];
    await send(sent);
    pass(DAY);
    const young = await upload();
    expect(await sweepFiles(ports, undefined)).toBe(0);
    pass(1);
    expect(await sweepFiles(ports, undefined)).toBe(2);
    expect(await blobs.get(unsent)).toBeUndefined();
    const left = await ports.attachments.find([sent, unsent, announced, young]);
    expect(left.map(({ id }) => id)).toEqual([sent, young]);
    pass(1000 * DAY);
    expect(await sweepFiles(ports, undefined)).toBe(1);
    expect(await blobs.get(sent)).toBeDefined();
  });

  it('removes sent files after as many days as are set', async () => {
    const { ports, blobs, upload, send, pass } = openFiles();
    const id = await upload();
    await send(id);
    pass(15 * DAY);
    expect(await sweepFiles(ports, 15)).toBe(0);
    pass(1);
    expect(await sweepFiles(ports, 15)).toBe(1);
    expect(await blobs.get(id)).toBeUndefined();
  });

  it('removes them when the company says, with the number in the audit log', async () => {
    const { ports, upload, send, pass } = openFiles();
    await ports.companyWrites.putCompany({ name: 'Shop', licences: [] });
    await ports.company.saveRetention({ retention: { fileDays: 10 }, revision: 1 });
    const [sent, unsent] = [await upload(), await upload()];
    await send(sent);
    const preview = (days: number) => previewFileRetention(ports, { days });
    expect(await preview(10)).toEqual({ files: 0, bytes: 0 });
    pass(10 * DAY + 1);
    expect(await preview(10)).toMatchObject({ files: 1, bytes: expect.any(Number), oldestAt: expect.any(Number) });
    expect(await preview(0)).toEqual({ files: 0, bytes: 0 });
    expect(await sweepFiles(ports, 15)).toBe(2);
    expect(await ports.attachments.find([sent, unsent])).toEqual([]);
    expect(await ports.audit.find({ kind: 'guest' }, { limit: 10 })).toMatchObject([
      { subjectName: '1 file', changes: [{ path: ['files'], before: 1, after: 0 }] },
    ]);
  });

  it('comes back for what it could not remove', async () => {
    let broken = true;
    const { ports, blobs, errors, upload, pass } = openFiles({
      remove: (name) => (broken ? Promise.reject(new Error('The store is gone')) : blobs.remove(name)),
    });
    const id = await upload();
    pass(DAY + 1);
    expect(await sweepFiles(ports, undefined)).toBe(0);
    expect([errors.length, await ports.attachments.find([id])]).toEqual([1, []]);
    broken = false;
    pass(HOUR);
    expect(await sweepFiles(ports, undefined)).toBe(1);
    expect(await blobs.get(id)).toBeUndefined();
  });
});
