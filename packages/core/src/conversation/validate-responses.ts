import type { ButtonResponse, GuestResponse } from './content.ts';
import { buttonsOf } from './content.ts';
import { utf8Length } from './message.ts';

/** Most that a guest presses, picks or fills in with one message: more than any picker or form offers. */
const RESPONSES_MAX = 100;
/** UTF-8 bytes of all their texts, payloads and ids. */
const RESPONSES_MAX_BYTES = 16_384;

/** Whether a guest may say this: a bounded number of answers of bounded length, a form alone; its fields may be left blank. */
export function acceptsResponses(responses: readonly GuestResponse[]): boolean {
  const hasForm = responses.some(({ contentType }) => contentType === 'Form');
  if (hasForm && responses.length > 1) return false;
  if (responses.some((each) => each.contentType === 'ButtonResponse' && saysNothing(each.buttonResponse))) return false;
  const buttons = buttonsOf(responses);
  if (responses.length > 0 && buttons.length === 0) return false;
  return buttons.length <= RESPONSES_MAX && utf8Length(JSON.stringify(responses)) <= RESPONSES_MAX_BYTES;
}

function saysNothing({ text, payload }: ButtonResponse): boolean {
  return text.trim() === '' && payload.trim() === '';
}
