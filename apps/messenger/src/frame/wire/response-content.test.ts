import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuestResponse } from '../prompts/response.ts';
import { readResponse, responseContent } from './response-content.ts';

const words = fc.string({ minLength: 1 });

test('a response is read as it was written', () => {
  const press = fc.record({ text: words, payload: fc.string() });
  const button: fc.Arbitrary<GuestResponse> = fc.record(
    {
      type: fc.constantFrom('QuickReply', 'Button', 'DatePicker', 'ListPicker'),
      answers: fc.array(press, { minLength: 1 }),
      to: words,
    },
    { requiredKeys: ['type', 'answers'] },
  );
  const form: fc.Arbitrary<GuestResponse> = fc.record(
    {
      type: fc.constant('Form' as const),
      answers: fc.array(fc.record({ text: words, payload: fc.string(), question: fc.string() })),
      to: words,
      cannedResponseId: words,
    },
    { requiredKeys: ['type', 'answers'] },
  );
  fc.assert(
    fc.property(fc.oneof(button, form), (response) => {
      expect(readResponse({ content: JSON.parse(JSON.stringify(responseContent(response))) })).toEqual(response);
    }),
  );
});

test('a picker’s response names its question in the metadata, too', () => {
  const buttonResponse = { type: 'DatePicker', text: 'Tuesday', payload: '2026-11-24T10:00:00Z' };
  expect(
    readResponse({ content: [{ contentType: 'ButtonResponse', buttonResponse }], metadata: { parentMessageId: 'q' } }),
  ).toMatchObject({ to: 'q' });
});

test.each([
  [[]],
  [[{ contentType: 'Attachment', attachment: { id: 'a' } }]],
  [[{ buttonResponse: { type: 'Wish' } }]],
  ['x'],
])('there is none in %j', (content) => {
  expect(readResponse({ content })).toBeUndefined();
});
