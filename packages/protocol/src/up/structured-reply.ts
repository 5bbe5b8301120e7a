import type { ButtonResponse, GuestResponse } from '@rejoin/core/conversation/content';
import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import type { OnMessage } from './on-message.ts';
import { ONE_RESPONSE } from './refuse-early.ts';

type Item = NonNullable<OnMessage['message']['content']>[number];

/**
 * What a guest pressed, picked or filled in (guest API, section 2.3): one ButtonResponse, several of a list picker, or one Form.
 * Empty when the content is none of these.
 */
export function readResponses(content: readonly Item[]): readonly GuestResponse[] | Refused {
  const items = content.filter(({ contentType }) => contentType !== 'Attachment');
  const responses: GuestResponse[] = [];
  for (const item of items) {
    const response = readItem(item);
    if ('code' in response) return response;
    responses.push(response);
  }
  const isList = responses.every(
    (each) => each.contentType === 'ButtonResponse' && each.buttonResponse.type === 'ListPicker',
  );
  if (responses.length > 1 && !isList) return ONE_RESPONSE;
  return responses;
}

function readItem({ contentType, buttonResponse, form }: Item): GuestResponse | Refused {
  if (contentType === 'ButtonResponse')
    return buttonResponse === undefined
      ? refused(ERROR_CODES.missingParameter, 'Parameter message.content.buttonResponse is missing')
      : { contentType, buttonResponse: buttonOf(buttonResponse) };
  if (contentType !== 'Form')
    return refused(ERROR_CODES.badRequest, 'Parameter message.content is neither an attachment nor a response');
  if (form === undefined) return refused(ERROR_CODES.missingParameter, 'Parameter message.content.form is missing');
  const response = form.response.map(({ id, component }) => ({
    id,
    component: { contentType: 'ButtonResponse' as const, buttonResponse: buttonOf(component.buttonResponse) },
  }));
  const { originatingMessageId, cannedResponseId } = form;
  return {
    contentType,
    form: {
      ...(originatingMessageId !== undefined && { originatingMessageId }),
      ...(cannedResponseId !== undefined && { cannedResponseId }),
      response,
    },
  };
}

function buttonOf(pressed: NonNullable<Item['buttonResponse']>): ButtonResponse {
  const { type, text = '', payload = '', id, originatingMessageId } = pressed;
  return {
    type,
    text,
    payload,
    ...(id !== undefined && { id }),
    ...(originatingMessageId !== undefined && { originatingMessageId }),
  };
}
