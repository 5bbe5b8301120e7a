import type {
  ButtonResponse,
  ButtonResponseType,
  FormComponent,
  GuestResponse,
} from '@rejoin/core/conversation/content';
import { buttonsOf, wordsOfContent } from '@rejoin/core/conversation/content';
import type { ThreadEntry } from '../../live/wire.ts';
import { contentOf } from './exchanges.ts';

/** What a guest pressed, picked or filled in, as it is read to the agent. */
export type GuestAnswer = {
  readonly type: ButtonResponseType;
  /** What they were asked, where that has been read. */
  readonly question?: string;
  readonly lines: readonly AnswerLine[];
};

export type AnswerLine = {
  /** The question of a form. */
  readonly question?: string;
  readonly answer: string;
  /** The moment that was chosen, in milliseconds since 1970. */
  readonly at?: number;
};

/** `asked`: the entry that held the question. */
export function guestAnswer(
  responses: readonly GuestResponse[] | undefined,
  asked: ThreadEntry | undefined,
): GuestAnswer | undefined {
  const [button] = buttonsOf(responses ?? []);
  if (responses === undefined || button === undefined) return undefined;
  const question = asked && (cardOf(asked, button) ?? questionOf(asked));
  const form = responses.find((each) => each.contentType === 'Form')?.form;
  const lines = form
    ? formLines(form.response, asked)
    : buttonsOf(responses).map(({ text, payload }) => lineOf(text, payload, button.type === 'DatePicker'));
  return { type: form ? 'Form' : button.type, lines, ...(question && { question }) };
}

/** Whether the words of the message say no more than its answer. */
export function isSaidBy(answer: GuestAnswer | undefined, text: string): boolean {
  return answer !== undefined && text === answer.lines.map((line) => line.answer).join(', ');
}

/** Of several cards, the one that was pressed. */
function cardOf(asked: ThreadEntry, { text, payload }: ButtonResponse): string | undefined {
  const cards = contentOf(asked).flatMap((each) => (each.contentType === 'Carousel' ? each.carousel.cards : []));
  return cards.find(({ actions }) =>
    actions.some((action) => action.type === 'Postback' && action.payload === payload && action.text === text),
  )?.title;
}

function questionOf(asked: ThreadEntry): string {
  const { event } = asked;
  const text = event.type === 'FlowMessaged' ? event.text : event.type === 'AgentMessaged' ? event.message.text : '';
  return wordsOfContent(text, contentOf(asked));
}

function lineOf(text: string, payload: string, isMoment: boolean): AnswerLine {
  const at = isMoment ? Date.parse(payload) : Number.NaN;
  return { answer: text.trim() === '' ? payload : text, ...(!Number.isNaN(at) && { at }) };
}

type FormResponses = Extract<GuestResponse, { contentType: 'Form' }>['form']['response'];

/** Each question once, with everything that was answered to it. */
function formLines(responses: FormResponses, asked: ThreadEntry | undefined): AnswerLine[] {
  const components = asked === undefined ? new Map() : componentsOf(asked);
  const lines = new Map<string, AnswerLine>();
  for (const { id, component } of responses) {
    const { text, payload } = component.buttonResponse;
    const { title, isMoment }: Component = components.get(id) ?? { title: id, isMoment: false };
    const line = lineOf(text, payload, isMoment);
    const before = lines.get(id);
    const answer = before === undefined ? line.answer : `${before.answer}, ${line.answer}`;
    lines.set(id, { ...line, question: title, answer });
  }
  return [...lines.values()];
}

type Component = { readonly title: string; readonly isMoment: boolean };

function componentsOf(asked: ThreadEntry): ReadonlyMap<string, Component> {
  const pages = contentOf(asked).flatMap((each) => (each.contentType === 'Form' ? each.form.formPages : []));
  return new Map(
    pages.flatMap((page, at) =>
      page.pageComponents.map((component, index) => {
        const { id, title } = namesOf(component);
        const only = page.pageComponents.length === 1 ? page.title : '';
        const isMoment = component.formComponentType === 'DatePicker';
        // One without an id is named by its place, as the messenger does.
        return [id || `${at + 1}.${index + 1}`, { title: title || only || 'Answer', isMoment }] as const;
      }),
    ),
  );
}

function namesOf(component: FormComponent): { readonly id?: string | undefined; readonly title?: string | undefined } {
  switch (component.formComponentType) {
    case 'Input':
      return component.input;
    case 'DatePicker':
      return component.datePicker;
    case 'ListPicker':
      return { id: component.listPicker.id, title: component.listPicker.receivedMessage.title };
    case 'WheelPicker':
      return { id: component.wheelPicker.id };
  }
}
