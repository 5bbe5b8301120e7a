import { expect, test } from 'vitest';
import { acknowledge, answer, goLive, T0, write } from '../conversation/rehearsal.ts';
import { EN_US } from '../words/en-us.ts';
import { setUp } from './page-script.test-kit.ts';

test('a page hears that a conversation starts, and each message once, the guest’s and the company’s', () => {
  const { one, heard } = setUp();
  goLive(one);
  expect(heard()).toEqual([['started', { newConversation: true, readOnly: false }]]);
  one.happen(write('Hello'));
  expect(heard()).toEqual([]);
  acknowledge(one, 'Hello', 1);
  answer(one, 'Good day', 2);
  const none = { files: [], prompts: [] };
  expect(heard()).toEqual([
    [
      'message',
      {
        id: 'server-Hello',
        clientId: 'Hello',
        direction: 'inbound',
        text: 'Hello',
        time: new Date(T0 + 1000).toISOString(),
        from: { type: 'guest' },
        ...none,
      },
    ],
    [
      'message',
      {
        id: 'Good day',
        direction: 'outbound',
        text: 'Good day',
        time: new Date(T0 + 2000).toISOString(),
        from: { type: 'agent', name: 'Mara' },
        ...none,
      },
    ],
  ]);
  answer(one, 'Good day', 2);
  expect(heard()).toEqual([]);
});

test('a line that was lost and found starts nothing', () => {
  const { one, heard } = setUp();
  goLive(one);
  heard();
  one.happen({ type: 'socketLost' });
  one.wait(1000);
  goLive(one, { newSession: false });
  expect(heard()).toEqual([]);
});

test('a page that listens for nothing is told nothing', () => {
  const { one, heard } = setUp([]);
  goLive(one);
  answer(one, 'Good day', 1);
  expect(heard()).toEqual([]);
});

test('a session that has expired clears what the page shows, and the next one starts', () => {
  const { one, heard } = setUp();
  goLive(one);
  answer(one, 'Good day', 1);
  heard();
  one.frame({ type: 'message', class: 'SessionExpiredEvent', body: {} });
  expect(heard()).toEqual([['cleared', { reason: 'expired' }]]);
  one.wait(1000);
  goLive(one);
  expect(heard()).toEqual([['started', { newConversation: true, readOnly: false }]]);
});

test('a message that is refused is told with the reason, and can be tried again', () => {
  const { one, script, heard } = setUp(['failed']);
  goLive(one);
  one.happen(write('m1'));
  one.frame({ class: 'string', code: 400, body: 'no', tracingId: 'm1' });
  expect(heard()).toEqual([
    ['failed', { id: 'm1', text: 'm1', reason: 'refused', explanation: EN_US.problems.refused }],
  ]);
  script.carryOut('retryMessage', 'm1');
  expect(one.model.outbox.entries[0]?.delivery.status).not.toBe('failed');
});

test('names that nobody knows do nothing', () => {
  const { one, script, heard } = setUp(['eval']);
  const before = one.model;
  script.carryOut('eval', 'alert(1)');
  expect(heard()).toEqual([]);
  expect(one.model).toBe(before);
});

test('a guest who has written is known again on the next page, though no panel was ever open', () => {
  const { one, heard } = setUp(['message']);
  goLive(one);
  one.happen(write('Hello'));
  acknowledge(one, 'Hello', 1);
  heard();
  expect(one.model).toMatchObject({ seenAt: T0 + 1000, shown: false });
});

test('a page sends a file, and hears how far it has come', async () => {
  const { one, script, held, heard } = setUp(['uploading', 'message']);
  goLive(one);
  script.carryOut('sendFile', new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }));
  script.carryOut('sendMessage', 'That was it');
  await expect.poll(() => one.model.outbox.entries.map(({ text }) => text)).toEqual(['', 'That was it']);
  const [id = ''] = held;
  expect(heard()).toEqual([['uploading', { id, fileName: 'a.pdf', share: 0 }]]);
  const [asked] = one.sent().filter((request) => request.action === 'onAttachment');
  const attachmentId = asked?.attachmentId;
  one.frame({ class: 'PresignedUrlResponse', body: { attachmentId, url: '/put', headers: {} } });
  one.happen({ type: 'uploadProgressed', id, share: 0.5 });
  expect(heard()).toEqual([['uploading', { id, fileName: 'a.pdf', share: 0.5 }]]);
  one.happen({ type: 'uploadEnded', id, ok: true });
  one.frame({ class: 'UploadSuccessEvent', body: { attachmentId } });
  expect(heard()).toEqual([['uploading', { id, fileName: 'a.pdf', share: 1 }]]);
  acknowledge(one, id);
  expect(heard()).toMatchObject([['message', { clientId: id }]]);
});

test('a file that guests may not send has failed before it was a message; one that has failed can be given up', async () => {
  const { one, script, heard } = setUp(['failed']);
  goLive(one);
  script.carryOut('sendFile', new File(['MZ'], 'a.exe'));
  const { explanation, reason } = { reason: 'fileType', explanation: EN_US.problems.fileType } as const;
  await expect.poll(heard).toEqual([['failed', { text: '', fileName: 'a.exe', reason, explanation }]]);
  one.happen(write('m1'));
  one.frame({ class: 'string', code: 400, body: 'no', tracingId: 'm1' });
  script.carryOut('discardMessage', 'm1');
  expect(one.model.outbox.entries).toEqual([]);
});

test('a page gets what a message offers as data, answers it, and reads the answer', () => {
  const { one, script, heard } = setUp(['message', 'history']);
  goLive(one);
  const buttons = [{ type: 'Postback', text: 'Take it', payload: 'tent' }];
  const card = { title: 'Tent', image: '/tent.png', actions: buttons };
  const times = [{ dateTime: '2030-05-06T08:00:00Z', duration: 900 }];
  const content = [
    { contentType: 'Card', card },
    { contentType: 'DatePicker', datePicker: { title: 'When?', availableTimes: times } },
  ];
  const ask = { id: 'ask', type: 'Structured', direction: 'Outbound', text: 'Look', content };
  one.frame({ type: 'message', class: 'StructuredMessage', body: ask });
  const prompts = [
    {
      kind: 'cards',
      open: true,
      cards: [{ title: 'Tent', image: '/tent.png', actions: [{ type: 'answer', text: 'Take it', payload: 'tent' }] }],
    },
    {
      kind: 'date',
      open: true,
      title: 'When?',
      times: [{ dateTime: '2030-05-06T08:00:00Z', time: '2030-05-06T08:00:00.000Z', minutes: 15 }],
    },
  ];
  expect(heard()).toMatchObject([['message', { id: 'ask', text: 'Look', prompts }]]);
  script.carryOut('answer', { to: 'ask', chosen: 'tent' });
  const [entry] = one.model.outbox.entries;
  expect(entry).toMatchObject({ text: 'Take it', response: { type: 'Button', to: 'ask' } });
  const buttonResponse = { type: 'Button', text: 'Take it', payload: 'tent', originatingMessageId: 'ask' };
  const told = { id: 'told', type: 'Structured', direction: 'Inbound', text: 'Take it', metadata: { id: entry?.id } };
  const response = [{ contentType: 'ButtonResponse', buttonResponse }];
  one.frame({ type: 'message', class: 'StructuredMessage', body: { ...told, content: response } });
  expect(heard()).toMatchObject([
    ['message', { response: { to: 'ask', answers: [{ text: 'Take it', payload: 'tent' }] } }],
  ]);
  const late = setUp(['history'], (other) => {
    goLive(other);
    other.frame({ type: 'message', class: 'StructuredMessage', body: ask });
    other.frame({ type: 'message', class: 'StructuredMessage', body: { ...told, content: response } });
  });
  expect(late.heard()).toMatchObject([
    [
      'history',
      {
        messages: [
          {
            prompts: [
              { kind: 'cards', open: false },
              { kind: 'date', open: true },
            ],
          },
          {},
        ],
      },
    ],
  ]);
});
