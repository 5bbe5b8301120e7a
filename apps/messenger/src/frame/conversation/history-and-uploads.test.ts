import { expect, test } from 'vitest';
import type { Model } from './model.ts';
import { acknowledge, goLive, talk } from './rehearsal.ts';

function live(session: object) {
  const one = talk();
  goLive(one, session);
  return one;
}

/** The line is lost and comes back. */
function reconnect(one: ReturnType<typeof live>): void {
  one.happen({ type: 'socketLost' }, { type: 'woken' });
  goLive(one, { newSession: false });
}

const jwt = { class: 'JwtResponse', body: { jwt: 'j', exp: 4_000_000_000 } };
const said = (...numbers: number[]) =>
  numbers.map((number) => ({
    id: `m${number}`,
    type: 'Text',
    direction: 'Outbound',
    text: `${number}`,
    channel: { time: new Date(number * 1000).toISOString() },
  }));
const ids = (model: Model) => model.thread.map((item) => item.id);

test('a known session reads its history, a new one has none', () => {
  const known = live({ newSession: false });
  expect(known.done()).toContainEqual({ do: 'send', frame: expect.objectContaining({ action: 'getJwt' }) });
  known.frame(jwt);
  expect(known.done()).toEqual([{ do: 'fetchHistory', page: 1, jwt: 'j' }]);
  known.happen({ type: 'historyLoaded', page: 1, entities: said(3, 2, 1), more: false });
  expect(ids(known.model)).toEqual(['m1', 'm2', 'm3']);
  expect(known.model.history.complete).toBe(true);
  expect(live({ newSession: true }).model.history.complete).toBe(true);
});

test('older pages come when they are wanted, and live messages do not disturb the order', () => {
  const one = live({ newSession: false });
  one.frame(jwt);
  one.happen({ type: 'historyLoaded', page: 1, entities: said(4, 3), more: true });
  one.frame({ type: 'message', class: 'StructuredMessage', body: said(5)[0] });
  one.done();
  one.happen({ type: 'olderWanted' });
  expect(one.done()).toEqual([{ do: 'fetchHistory', page: 2, jwt: 'j' }]);
  one.happen({ type: 'historyLoaded', page: 2, entities: said(3, 2, 1), more: false });
  expect(ids(one.model)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
});

test('after an absence the newest page fills the gap', () => {
  const one = live({ newSession: false });
  one.frame(jwt);
  one.happen({ type: 'historyLoaded', page: 1, entities: said(2, 1), more: false });
  reconnect(one);
  one.frame({ type: 'message', class: 'StructuredMessage', body: said(5)[0] });
  one.happen({ type: 'historyLoaded', page: 1, entities: said(4, 3, 2, 1), more: false });
  expect(ids(one.model)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
});

/** Away for longer than a page; what was said meanwhile is read from its newest page on. */
function backAfterLong() {
  const one = live({ newSession: false });
  one.frame(jwt);
  one.happen({ type: 'historyLoaded', page: 1, entities: said(2, 1), more: false });
  reconnect(one);
  one.done();
  one.happen({ type: 'historyLoaded', page: 1, entities: said(99, 98), more: true });
  return one;
}

test('an absence longer than a page is read page by page to what was known, and shown when it is all there', () => {
  const one = backAfterLong();
  expect(one.done()).toEqual([{ do: 'fetchHistory', page: 2, jwt: 'j' }]);
  one.frame({ type: 'message', class: 'StructuredMessage', body: said(100)[0] });
  one.happen({ type: 'olderWanted' });
  expect(ids(one.model)).toEqual(['m1', 'm2', 'm100']);
  one.happen({ type: 'historyLoaded', page: 2, entities: said(97, 2, 1), more: false });
  expect(ids(one.model)).toEqual(['m1', 'm2', 'm97', 'm98', 'm99', 'm100']);
  expect(one.done()).toEqual([]);
});

test('one that is interrupted is read from its newest page again', () => {
  const one = backAfterLong();
  reconnect(one);
  one.happen({ type: 'historyLoaded', page: 1, entities: said(100, 99), more: true });
  one.happen({ type: 'historyLoaded', page: 2, entities: said(98, 2), more: true });
  expect(ids(one.model)).toEqual(['m1', 'm2', 'm98', 'm99', 'm100']);
});

test('one that a page of it can’t be had of is read from its newest page again when that is asked for', () => {
  const one = backAfterLong();
  one.happen({ type: 'historyFailed' }, { type: 'olderWanted' });
  one.done();
  one.frame(jwt);
  expect(one.done()).toEqual([{ do: 'fetchHistory', page: 1, jwt: 'j' }]);
});

test('one longer than five pages drops the part that no longer joins, and loads it again on demand', () => {
  const one = backAfterLong();
  for (let page = 2; page <= 5; page += 1)
    one.happen({ type: 'historyLoaded', page, entities: said(99 - page), more: true });
  expect(ids(one.model)[0]).toBe('m94');
  expect(ids(one.model)).toHaveLength(6);
  expect(one.model.history.complete).toBe(false);
  one.done();
  one.happen({ type: 'olderWanted' });
  one.wait(60_000);
  expect(one.done()).toContainEqual(expect.objectContaining({ do: 'fetchHistory', page: 2 }));
});

test('a page that fails is reported and can be asked for again', () => {
  const one = live({ newSession: false });
  one.frame(jwt);
  one.happen({ type: 'historyFailed' });
  expect(one.model.history.failed).toBe(true);
  one.done();
  one.happen({ type: 'olderWanted' });
  expect(one.done()).toContainEqual({ do: 'send', frame: expect.objectContaining({ action: 'getJwt' }) });
});

const file = { fileName: 'a.png', fileType: 'image/png', fileSize: 10, width: 4, height: 3 };

function uploading() {
  const one = live({ newSession: true });
  one.done();
  one.happen({ type: 'written', entries: [{ id: 'p1', text: 'Look', file }] });
  const asked = one.done().find((effect) => effect.do === 'send')?.frame;
  const attachmentId = asked?.action === 'onAttachment' ? (asked.attachmentId ?? '') : '';
  return { one, attachmentId };
}

test('a picture asks for an address, goes there, is confirmed, and then the message is sent', () => {
  const { one, attachmentId } = uploading();
  one.frame({
    class: 'PresignedUrlResponse',
    body: { attachmentId, url: 'https://chat.example/u', headers: { 'x-one': '1' } },
  });
  expect(one.done()).toEqual([{ do: 'upload', id: 'p1', url: 'https://chat.example/u', headers: { 'x-one': '1' } }]);
  one.happen({ type: 'uploadProgressed', id: 'p1', share: 0.5 });
  expect(one.model.outbox.entries[0]?.delivery).toEqual({ status: 'uploading', attachmentId, share: 0.5 });
  one.happen({ type: 'uploadEnded', id: 'p1', ok: true });
  one.frame({
    type: 'message',
    class: 'UploadSuccessEvent',
    body: { attachmentId, downloadUrl: 'https://chat.example/d' },
  });
  const message = one.done().find((effect) => effect.do === 'send');
  expect(message?.frame).toMatchObject({
    action: 'onMessage',
    message: { text: 'Look', content: [{ attachment: { id: attachmentId } }], metadata: { id: 'p1' } },
  });
});

test.each([
  [4001, 'fileType'],
  [4002, 'fileTooLarge'],
  [4003, 'fileUnreadable'],
  [4005, 'uploadRefused'],
])('a picture refused with %i says so and sends no message', (errorCode, problem) => {
  const { one, attachmentId } = uploading();
  one.frame({ class: 'GenerateUrlError', code: 400, body: { attachmentId, errorCode, errorMessage: 'no' } });
  expect(one.model.outbox.entries[0]?.delivery).toEqual({ status: 'failed', problem });
});

test('an upload cut off by the loss of the line begins again under a new id', () => {
  const { one, attachmentId } = uploading();
  one.frame({ class: 'PresignedUrlResponse', body: { attachmentId, url: 'https://chat.example/u', headers: {} } });
  reconnect(one);
  const after = one.done();
  expect(after).toContainEqual({ do: 'abortUpload', id: 'p1' });
  const again = after.find((effect) => effect.do === 'send' && effect.frame.action === 'onAttachment');
  expect(again).toBeDefined();
  expect(JSON.stringify(again)).not.toContain(attachmentId);
});

test('an upload that the gateway forgets fails after a while', () => {
  const { one } = uploading();
  one.wait(31_000);
  expect(one.model.outbox.entries[0]?.delivery).toEqual({ status: 'failed', problem: 'uploadFailed' });
});

const left = { text: 'Look', createdAt: 1, attempts: 0, file, delivery: { status: 'queued' as const } };

test('a file whose page was left before it was uploaded goes on from another one, before what was written later', () => {
  const one = talk();
  one.happen({ type: 'started' }, { type: 'written', entries: [{ id: 'p2', text: 'And' }] });
  const takenOver = { type: 'takenOver', entry: { ...left, id: 'p1' }, hasBytes: true } as const;
  one.happen(takenOver, takenOver);
  goLive(one, { newSession: false });
  expect(one.model.outbox.entries.map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(one.sent().at(-1)).toMatchObject({ action: 'onAttachment', fileName: 'a.png' });
});

test('it comes after what is under way, and opens the line where the guest has not gone past the home page', () => {
  const one = talk(undefined, { atHome: true });
  one.happen({ type: 'started' });
  expect(one.model.connection.status).toBe('idle');
  one.happen({ type: 'takenOver', entry: { ...left, id: 'p1' }, hasBytes: true });
  expect(one.model.connection.status).toBe('opening');
  goLive(one, { newSession: false });
  one.happen({ type: 'takenOver', entry: { ...left, id: 'p0', createdAt: 0 }, hasBytes: true });
  expect(one.model.outbox.entries.map(({ id, delivery }) => [id, delivery.status])).toEqual([
    ['p1', 'asking'],
    ['p0', 'queued'],
  ]);
});

test('a file whose bytes were not kept is told as lost with its words, and only given up', () => {
  const one = talk();
  goLive(one, { newSession: false });
  one.happen({ type: 'takenOver', entry: { ...left, id: 'p1' }, hasBytes: false }, { type: 'retried', id: 'p1' });
  const lost = { status: 'failed', problem: 'fileLost' };
  expect(one.model.outbox.entries[0]).toMatchObject({ id: 'p1', text: 'Look', delivery: lost });
  one.happen({ type: 'discarded', id: 'p1' });
  expect(one.done()).toContainEqual({ do: 'forgetEntry', id: 'p1' });
});

test('a message of a window that is gone, told here already, is not sent again', () => {
  const one = talk();
  goLive(one, { newSession: false });
  acknowledge(one, 'p1');
  one.done();
  one.happen({ type: 'takenOver', entry: { ...left, id: 'p1', file: { ...file, uploadedAs: 'a1' } }, hasBytes: true });
  expect(one.model.outbox.entries).toEqual([]);
  expect(one.done()).toContainEqual({ do: 'forgetEntry', id: 'p1' });
});
