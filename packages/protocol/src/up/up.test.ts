import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { LIMITS } from '../limits.ts';
import { parseGuestFrame, UP } from './up.ts';
import { readUtterance } from './utterance.ts';

const token = '0b6ab0e5-5a52-4e15-9d2a-6e2d5a6a9c11';

const ACCEPTED: readonly [string, Record<string, unknown>][] = [
  ['configureSession as the plain test tool sends it', { action: 'configureSession', deploymentId: token, token }],
  [
    'configureSession as the mobile client sends it',
    {
      action: 'configureSession',
      deploymentId: token,
      token,
      startNew: false,
      tracingId: 'T1',
      journeyContext: { customer: { id: token, idType: 'cookie' }, customerSession: { id: '', type: 'web' } },
    },
  ],
  ['a text', { action: 'onMessage', token, message: { type: 'Text', text: 'Hi' } }],
  [
    'a file without a type',
    { action: 'onMessage', token, message: { content: [{ contentType: 'Attachment', attachment: { id: token } }] } },
  ],
  [
    'a join',
    {
      action: 'onMessage',
      token,
      message: { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Join' } }] },
    },
  ],
  [
    'onAttachment without an id of its own',
    { action: 'onAttachment', token, fileName: 'a.png', fileType: 'image/png', fileSize: 12 },
  ],
  ['getAttachment', { action: 'getAttachment', token, attachmentId: token }],
  ['getJwt', { action: 'getJwt', token }],
  ['getConfiguration', { action: 'getConfiguration', token, deploymentId: token }],
  [
    'what a client leaves out by writing null',
    {
      action: 'onMessage',
      token,
      tracingId: null,
      message: { type: 'Text', text: 'Hi', content: null, metadata: { id: null }, channel: { metadata: null } },
    },
  ],
  ['echo without a token', { action: 'echo', message: { type: 'Text', text: 'ping' } }],
  ['closeSession', { action: 'closeSession', token, closeAllConnections: true }],
];

test.each(ACCEPTED)('accepts %s', (_, request) => {
  expect(parseGuestFrame(JSON.stringify(request))).toMatchObject({
    type: 'request',
    request: { action: request['action'] },
  });
});

const open = { action: 'configureSession', token, deploymentId: token };
const file = { action: 'onAttachment', token, fileName: 'a.png', fileType: 'image/png' };
const hi = { action: 'onMessage', token, message: { text: 'Hi' } };

test.each([
  ['a mark that is a number', { ...hi, tracingId: 17 }, { tracingId: '17' }],
  ['"false" for no', { ...open, startNew: 'false' }, { startNew: false }],
  ['"True" for yes', { ...open, startNew: 'True' }, { startNew: true }],
  ['0 for no', { ...open, startNew: 0 }, { startNew: false }],
  ['1 for yes', { ...open, queuePlace: 1 }, { queuePlace: true }],
  ['a size in digits', { ...file, fileSize: '12', errorsAsJson: 'true' }, { fileSize: 12, errorsAsJson: true }],
  ['a text that is a number', { ...hi, message: { text: 42 } }, { message: { text: '42' } }],
  [
    'metadata that are numbers',
    { ...hi, message: { metadata: { id: 1.5 } } },
    { message: { metadata: { id: '1.5' } } },
  ],
  ['a token in capitals', { ...open, token: token.toUpperCase() }, { token: token.toUpperCase() }],
  ['a token without dashes', { ...open, token: token.replaceAll('-', '') }, { token: token.replaceAll('-', '') }],
  ['the shortest token', { ...open, token: 'V1StGXR8_Z5jdHi6' }, { token: 'V1StGXR8_Z5jdHi6' }],
  ['the longest token', { ...open, token: 'x'.repeat(2048) }, { token: 'x'.repeat(2048) }],
  ['fields that nobody knows', { ...open, data: 1, journeyContext: 'x', resumeToken: [] }, open],
])('reads %s', (_, sent, request) => {
  expect(parseGuestFrame(JSON.stringify(sent))).toMatchObject({ type: 'request', request });
});

test('what was meant for the frame’s writer alone does not matter: its byte order mark, and the order of its fields', () => {
  const { action, ...rest } = open;
  expect(parseGuestFrame(`\uFEFF ${JSON.stringify({ ...rest, action })} \n`)).toEqual({
    type: 'request',
    request: open,
  });
});

const REFUSED: readonly [string, string, number, string][] = [
  ['something that is not JSON', '{', 400, 'Request is not a JSON object'],
  ['a list', '[]', 400, 'Request is not a JSON object'],
  ['null', 'null', 400, 'Request is not a JSON object'],
  ['a request without an action', '{}', 4020, 'Parameter action is missing'],
  ['an action that is null', '{"action":null}', 4020, 'Parameter action is missing'],
  ['an unknown action', '{"action":"toString"}', 400, 'Parameter action names no known request'],
  ['disconnectCustomer', '{"action":"disconnectCustomer"}', 400, 'Request disconnectCustomer is not supported'],
  ['resumeToken', '{"action":"resumeToken"}', 400, 'Request resumeToken is not supported'],
  ['a text that is null', '{"action":"configureSession","token":null}', 4020, 'Parameter token is missing'],
  ['an action that is no text', '{"action":{"a":1}}', 400, 'Parameter action names no known request'],
  ['a missing token', '{"action":"getJwt"}', 4020, 'Parameter token is missing'],
  ['a missing message', '{"action":"onMessage","token":"t"}', 4020, 'Parameter message is missing'],
  [
    'a token that is too short to be a secret',
    '{"action":"configureSession","token":"member_00000002","deploymentId":"d"}',
    400,
    'Parameter token is not valid',
  ],
  [
    'a token that is too long',
    `{"action":"configureSession","token":"${'x'.repeat(2049)}","deploymentId":"d"}`,
    400,
    'Parameter token is not valid',
  ],
  [
    'a token with half a character',
    '{"action":"configureSession","token":"sixteen of them \\ud800","deploymentId":"d"}',
    400,
    'Parameter token is not valid',
  ],
  [
    'text of the wrong type',
    '{"action":"onMessage","token":"t","message":{"text":[1]}}',
    400,
    'Parameter message.text is not valid',
  ],
  [
    'a NUL',
    '{"action":"onMessage","token":"t","message":{"text":"a\\u0000"}}',
    400,
    'Parameter message.text is not valid',
  ],
  [
    'half a character',
    '{"action":"onMessage","token":"t","message":{"text":"\\ud83d"}}',
    400,
    'Parameter message.text is not valid',
  ],
  [
    'metadata that is not text',
    '{"action":"onMessage","token":"t","message":{"metadata":{"id":{}}}}',
    400,
    'Parameter message.metadata is not valid',
  ],
  [
    'a number that may have been another',
    '{"action":"onMessage","token":"t","message":{"text":"Hi","metadata":{"id":12345678901234567890}}}',
    400,
    'Parameter message.metadata is not valid',
  ],
  [
    'a number that is larger than any',
    '{"action":"onMessage","token":"t","message":{"text":1e999}}',
    400,
    'Parameter message.text is not valid',
  ],
  [
    'a word that is neither yes nor no',
    `{"action":"configureSession","token":"${token}","deploymentId":"d","startNew":"new"}`,
    400,
    'Parameter startNew is not valid',
  ],
  [
    'a size that is not all digits',
    '{"action":"onAttachment","token":"t","fileName":"a.png","fileType":"image/png","fileSize":"12 kB"}',
    400,
    'Parameter fileSize is not valid',
  ],
  [
    'custom attributes that are neither words nor numbers nor yes or no',
    '{"action":"onMessage","token":"t","message":{"text":"Hi"},"channel":{"metadata":{"customAttributes":{"a":["b"]}}}}',
    400,
    'Parameter channel.metadata is not valid',
  ],
  [
    'a negative size',
    '{"action":"onAttachment","token":"t","fileName":"a.png","fileType":"image/png","fileSize":-1}',
    400,
    'Parameter fileSize is not valid',
  ],
  [
    'a frame beyond the limit',
    `"${'a'.repeat(LIMITS.frameMaxCharacters)}"`,
    400,
    'Request length 65538 is larger than 65536',
  ],
  [
    'a very deep field',
    `{"action":"getJwt","token":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    400,
    'Parameter token is not valid',
  ],
  ['a very deep frame', '['.repeat(LIMITS.frameMaxCharacters), 400, 'Request is not a JSON object'],
];

test.each(REFUSED)('refuses %s', (_, text, code, message) => {
  expect(parseGuestFrame(text)).toEqual({ type: 'refused', code, message });
});

test('a refusal carries the mark of its request', () => {
  expect(parseGuestFrame('{"action":"nothing","tracingId":"T9"}')).toMatchObject({ type: 'refused', tracingId: 'T9' });
  expect(parseGuestFrame('{"action":"nothing","tracingId":9}')).toMatchObject({ type: 'refused', tracingId: '9' });
  const tracingId = 'x'.repeat(LIMITS.idMaxCharacters + 1);
  const tooLong = { type: 'refused', code: 400, message: 'Parameter tracingId is not valid', tracingId };
  expect(parseGuestFrame(JSON.stringify({ action: 'getJwt', token: 'T', tracingId }))).toEqual(tooLong);
});

const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(token));
const nearlyRequest = fc.record(
  {
    action: fc.oneof(fc.constantFrom(...Object.keys(UP)), value),
    token: value,
    tracingId: value,
    deploymentId: value,
    attachmentId: value,
    message: fc.oneof(
      value,
      fc.record({ type: value, text: value, content: value, events: value, metadata: value }, { requiredKeys: [] }),
    ),
    channel: value,
  },
  { requiredKeys: [] },
);
const anyFrame = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.string({ unit: 'binary' }),
  fc.json(),
  nearlyRequest.map((request) => JSON.stringify(request)),
);

test('whatever a frame holds, it is a request or a refusal with a documented code and a sentence', () => {
  fc.assert(
    fc.property(anyFrame, (text) => {
      const parsed = parseGuestFrame(text);
      if (parsed.type === 'request') {
        expect(Object.keys(UP)).toContain(parsed.request.action);
        if (parsed.request.action === 'onMessage') expect(readUtterance(parsed.request).type).toBeTypeOf('string');
        return;
      }
      expect([400, 4020]).toContain(parsed.code);
      expect(parsed.message).toMatch(/^(Request|Parameter) /);
    }),
    { seed: 20261123, numRuns: 2000 },
  );
});

test('a text that makes the frame too long is told as one, under the id of its request', () => {
  const message = { type: 'Text', text: 'x'.repeat(LIMITS.frameMaxCharacters) };
  expect(parseGuestFrame(JSON.stringify({ action: 'onMessage', token, tracingId: 'T1', message }))).toEqual({
    type: 'refused',
    code: 4011,
    message: `Message length ${LIMITS.frameMaxCharacters} is larger than ${LIMITS.textMaxBytes}`,
    tracingId: 'T1',
  });
  const padded = { action: 'echo', tracingId: 'T2', message, padding: message.text };
  expect(parseGuestFrame(JSON.stringify(padded))).toMatchObject({ code: 400, tracingId: 'T2' });
});

test('an announcement that is not valid is refused with the file it is about, where its client asks for that', () => {
  const parse = (more: object) => parseGuestFrame(JSON.stringify({ ...file, attachmentId: token, ...more }));
  const refused = { type: 'refused', code: 400, message: 'Parameter fileSize is not valid' };
  expect(parse({ fileSize: -1, errorsAsJson: true })).toEqual({ ...refused, attachmentId: token });
  expect(parse({ fileSize: -1, errorsAsJson: 'true' })).toEqual({ ...refused, attachmentId: token });
  expect(parse({ fileSize: -1 })).toEqual(refused);
  expect(parse({ fileSize: -1, errorsAsJson: true, attachmentId: 'mine' })).not.toHaveProperty('attachmentId');
  expect(parse({ fileMd5: '' })).toMatchObject({ type: 'request', request: { fileMd5: undefined } });
});

const many = (value: unknown) => Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`${index}`, value]));
const form = { contentType: 'Form', form: { response: [1] } };

test.each([
  ['names of lists', { message: { metadata: many([]) } }, 400, 'Parameter message.metadata is not valid'],
  [
    'names of objects',
    { message: {}, channel: { metadata: { customAttributes: many({}) } } },
    400,
    /^Parameter channel/,
  ],
  ['too many names', { message: { metadata: many('a') } }, 400, 'Metadata is larger than 2048 bytes'],
  ['too many attributes', { message: { channel: { metadata: { customAttributes: many(1) } } } }, 4013, /^Custom Attr/],
  ['many forms', { message: { content: [form, form] } }, 400, /^Only one response/],
])('a frame of %s is refused at the first, and not looked through', (_, more, code, message) => {
  const lookThrough = vi.spyOn(UP.onMessage, 'safeParse');
  const parsed = parseGuestFrame(JSON.stringify({ action: 'onMessage', token, tracingId: 'T1', ...more }));
  expect(parsed).toMatchObject({ type: 'refused', code, message: expect.stringMatching(message), tracingId: 'T1' });
  expect(lookThrough).not.toHaveBeenCalled();
});

test('names of null are left out, however many', () => {
  const frame = { action: 'onMessage', token, message: { text: 'Hi', metadata: { id: 'm1', ...many(null) } } };
  expect(parseGuestFrame(JSON.stringify(frame))).toMatchObject({ request: { message: { metadata: { id: 'm1' } } } });
});
