import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { exportGuest } from './export-guest.ts';
import { guestExportJson } from './guest-export-json.ts';

const VERA = { type: 'person', id: '0a000000-0000-4000-8000-000000000001', name: 'Vera' } as const;

test('an export has what was said, notes marked as internal, and leaves an entry in the audit log', async () => {
  const { ports, guest, say } = await openHouse();
  const session = await guest('token');
  const said = await say(session, 'My order is lost');
  if (said.type === 'refused') throw new Error(said.refusal);
  const exported = await exportGuest(ports, { sessionId: session.id, by: VERA });
  if (exported.type === 'refused') throw new Error(exported.refusal);
  const [talk] = exported.guest.conversations;
  if (talk === undefined) throw new Error('Nothing is exported');
  const note = { type: 'Noted', byId: VERA.id, byName: 'Mara', text: 'Angry' } as const;
  const entries = [...talk.entries, { sequence: 9, at: session.createdAt, event: note }];
  const upload = { status: 'stored', file: { mime: 'image/png', size: 3 } } as const;
  const uploader = { type: 'guest', sessionId: session.id } as const;
  const file = { id: 'f1', fileName: 'a.png', announcedAt: 0, expected: { types: [], maxBytes: 3 }, uploader, upload };
  const record = { ...exported.guest, conversations: [{ ...talk, entries }], attachments: [file] };
  const told = JSON.parse(guestExportJson(record, (id) => `https://chat.example/${id}`));
  const messages = told.conversations[0].entries.filter(({ type }: { type: string }) => /Messaged|Noted/.test(type));
  expect(messages[0]).toMatchObject({ type: 'GuestMessaged', message: { text: 'My order is lost' } });
  expect(messages[0]).not.toHaveProperty('internal');
  expect(messages.at(-1)).toMatchObject({ type: 'Noted', text: 'Angry', internal: true });
  expect(told.files).toEqual([
    {
      id: 'f1',
      fileName: 'a.png',
      at: '1970-01-01T00:00:00.000Z',
      from: 'guest',
      mime: 'image/png',
      size: 3,
      url: 'https://chat.example/f1',
    },
  ]);
  const [entry] = await ports.audit.find({ kind: 'guest' }, { limit: 1 });
  expect(entry).toMatchObject({ by: VERA, action: 'exported', subjectId: session.id });
});

test('of nobody there is nothing to export, and no entry', async () => {
  const { ports } = await openHouse();
  const none = { sessionId: VERA.id, by: VERA };
  expect(await exportGuest(ports, none)).toEqual({ type: 'refused', refusal: 'guestNotFound' });
  expect(await ports.audit.find({ kind: 'guest' }, { limit: 1 })).toEqual([]);
});
