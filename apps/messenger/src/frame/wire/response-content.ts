import type { Answer, GuestResponse, ResponseType } from '../prompts/response.ts';
import type { Fields } from './reading.ts';
import { fields, objects, text } from './reading.ts';

const TYPES: readonly ResponseType[] = ['QuickReply', 'Button', 'DatePicker', 'ListPicker', 'Form'];

/** A response as the gateway takes it (guest API, section 2.3). */
export function responseContent({ type, to, answers, cannedResponseId }: GuestResponse) {
  const origin = to === undefined ? {} : { originatingMessageId: to };
  if (type !== 'Form') {
    return answers.map(({ text: words, payload }) => ({
      contentType: 'ButtonResponse',
      buttonResponse: { type, text: words, payload, ...origin },
    }));
  }
  const response = answers.map(({ question = '', text: words, payload }) => ({
    id: question,
    component: { contentType: 'ButtonResponse', buttonResponse: { type, text: words, payload } },
  }));
  return [
    { contentType: 'Form', form: { response, ...origin, ...(cannedResponseId !== undefined && { cannedResponseId }) } },
  ];
}

/** The response in a guest's own message, or in one that was kept; `undefined` when it has none. */
export function readResponse(body: Fields): GuestResponse | undefined {
  const items = objects(body.content);
  const buttons = objects(items.map(({ buttonResponse }) => buttonResponse));
  const [form] = objects(items.map((item) => item.form));
  const parent = text(fields(body.metadata)?.parentMessageId);
  const to = text(form?.originatingMessageId ?? buttons[0]?.originatingMessageId) ?? parent;
  const origin = to === undefined ? {} : { to };
  if (form) {
    const answers = objects(form.response).flatMap(readFormAnswer);
    const cannedResponseId = text(form.cannedResponseId);
    return { type: 'Form', answers, ...origin, ...(cannedResponseId && { cannedResponseId }) };
  }
  const type = TYPES.find((known) => known === buttons[0]?.type);
  return type === undefined ? undefined : { type, answers: buttons.flatMap(readAnswer), ...origin };
}

function readFormAnswer(response: Fields): Answer[] {
  const question = text(response.id);
  const answer = readAnswer(fields(fields(response.component)?.buttonResponse) ?? {});
  return question === undefined ? answer : answer.map((one) => ({ ...one, question }));
}

function readAnswer(button: Fields): Answer[] {
  const payload = text(button.payload);
  const words = text(button.text) || payload;
  return words === undefined ? [] : [{ text: words, payload: payload ?? words }];
}
