import type {
  DatePicker,
  Form,
  FormComponent,
  FormInput,
  FormPage,
  ListPicker,
  ListSection,
  PickerMessage,
  WheelPicker,
} from './content.ts';
import {
  type ContentProblem,
  DESCRIPTION_MAX,
  each,
  ID_MAX,
  LABEL_MAX,
  link,
  optional,
  required,
  TITLE_MAX,
  time,
  unique,
} from './content-problem.ts';

const TIMES_MAX = 100;
const SECTIONS_MAX = 10;
const ITEMS_MAX = 50;
const PAGES_MAX = 10;
const COMPONENTS_MAX = 10;
const DAY_SECONDS = 86_400;

export function checkDatePicker(path: string, picker: DatePicker): ContentProblem[] {
  const { id, title, subtitle, imageUrl, availableTimes, dateMinimum, dateMaximum, location, dateDisplayFormat } =
    picker;
  return [
    ...optional(`${path}.id`, id, ID_MAX),
    ...required(`${path}.title`, title, TITLE_MAX),
    ...optional(`${path}.subtitle`, subtitle, TITLE_MAX),
    ...optional(`${path}.location`, location, TITLE_MAX),
    ...optional(`${path}.dateDisplayFormat`, dateDisplayFormat, LABEL_MAX),
    ...link(`${path}.imageUrl`, imageUrl),
    ...time(`${path}.dateMinimum`, dateMinimum),
    ...time(`${path}.dateMaximum`, dateMaximum),
    ...each(`${path}.availableTimes`, { items: availableTimes, most: TIMES_MAX }, checkSlot),
  ];
}

function checkSlot(path: string, { dateTime, duration }: DatePicker['availableTimes'][number]): ContentProblem[] {
  const isLength = Number.isInteger(duration) && duration > 0 && duration <= DAY_SECONDS;
  return [
    ...time(`${path}.dateTime`, dateTime),
    ...(isLength ? [] : [{ path: `${path}.duration`, problem: 'outOfRange' as const }]),
  ];
}

export function checkListPicker(path: string, picker: ListPicker): ContentProblem[] {
  const { id, sections, receivedMessage, replyMessage } = picker;
  return [
    ...optional(`${path}.id`, id, ID_MAX),
    ...checkPickerMessage(`${path}.receivedMessage`, receivedMessage),
    ...checkPickerMessage(`${path}.replyMessage`, replyMessage),
    ...each(`${path}.sections`, { items: sections, most: SECTIONS_MAX }, checkSection),
    ...unique(
      `${path}.sections`,
      sections.flatMap(({ items }) => items.map((item) => item.id)),
    ),
  ];
}

function checkSection(path: string, { title, items }: ListSection): ContentProblem[] {
  return [
    ...required(`${path}.title`, title, TITLE_MAX),
    ...each(`${path}.items`, { items, most: ITEMS_MAX }, (at, item) => [
      ...required(`${at}.id`, item.id, ID_MAX),
      ...required(`${at}.title`, item.title, TITLE_MAX),
      ...optional(`${at}.subtitle`, item.subtitle, TITLE_MAX),
      ...link(`${at}.imageUrl`, item.imageUrl),
    ]),
  ];
}

export function checkForm(path: string, form: Form): ContentProblem[] {
  const { cannedResponseId, introduction, formPages, receivedMessage, replyMessage } = form;
  return [
    ...required(`${path}.cannedResponseId`, cannedResponseId, ID_MAX),
    ...(introduction === undefined ? [] : checkIntroduction(`${path}.introduction`, introduction)),
    ...checkPickerMessage(`${path}.receivedMessage`, receivedMessage),
    ...checkPickerMessage(`${path}.replyMessage`, replyMessage),
    ...each(`${path}.formPages`, { items: formPages, most: PAGES_MAX }, checkPage),
    ...unique(
      `${path}.formPages`,
      formPages.flatMap(({ pageComponents }) => pageComponents.flatMap((each) => componentId(each) ?? [])),
    ),
  ];
}

function checkIntroduction(path: string, introduction: NonNullable<Form['introduction']>): ContentProblem[] {
  const { title, subtitle, imageUrl, buttonText } = introduction;
  return [
    ...required(`${path}.title`, title, TITLE_MAX),
    ...optional(`${path}.subtitle`, subtitle, DESCRIPTION_MAX),
    ...link(`${path}.imageUrl`, imageUrl),
    ...required(`${path}.buttonText`, buttonText, LABEL_MAX),
  ];
}

function checkPage(path: string, { title, subtitle, pageComponents }: FormPage): ContentProblem[] {
  return [
    ...optional(`${path}.title`, title, TITLE_MAX),
    ...optional(`${path}.subtitle`, subtitle, TITLE_MAX),
    ...each(`${path}.pageComponents`, { items: pageComponents, most: COMPONENTS_MAX }, checkComponent),
  ];
}

function checkComponent(path: string, component: FormComponent): ContentProblem[] {
  switch (component.formComponentType) {
    case 'Input':
      return checkInput(`${path}.input`, component.input);
    case 'DatePicker':
      return checkDatePicker(`${path}.datePicker`, component.datePicker);
    case 'ListPicker':
      return checkListPicker(`${path}.listPicker`, component.listPicker);
    case 'WheelPicker':
      return checkWheel(`${path}.wheelPicker`, component.wheelPicker);
  }
}

function checkInput(path: string, input: FormInput): ContentProblem[] {
  const { id, title, subtitle, placeholderText, keyboardType, autoCompleteType } = input;
  return [
    ...required(`${path}.id`, id, ID_MAX),
    ...optional(`${path}.title`, title, TITLE_MAX),
    ...optional(`${path}.subtitle`, subtitle, TITLE_MAX),
    ...optional(`${path}.placeholderText`, placeholderText, TITLE_MAX),
    ...optional(`${path}.keyboardType`, keyboardType, LABEL_MAX),
    ...optional(`${path}.autoCompleteType`, autoCompleteType, LABEL_MAX),
  ];
}

function checkWheel(path: string, { id, items }: WheelPicker): ContentProblem[] {
  return [
    ...optional(`${path}.id`, id, ID_MAX),
    ...each(`${path}.items`, { items, most: ITEMS_MAX }, (at, item) => [
      ...required(`${at}.id`, item.id, ID_MAX),
      ...required(`${at}.title`, item.title, TITLE_MAX),
      ...optional(`${at}.value`, item.value, TITLE_MAX),
    ]),
  ];
}

/** Under which id a guest answers the component. */
function componentId(component: FormComponent): string | undefined {
  switch (component.formComponentType) {
    case 'Input':
      return component.input.id;
    case 'DatePicker':
      return component.datePicker.id;
    case 'ListPicker':
      return component.listPicker.id;
    case 'WheelPicker':
      return component.wheelPicker.id;
  }
}

function checkPickerMessage(path: string, message: PickerMessage | undefined): ContentProblem[] {
  if (message === undefined) return [];
  return [
    ...optional(`${path}.title`, message.title, TITLE_MAX),
    ...optional(`${path}.subtitle`, message.subtitle, DESCRIPTION_MAX),
    ...optional(`${path}.header`, message.header, TITLE_MAX),
    ...optional(`${path}.buttonLabel`, message.buttonLabel, LABEL_MAX),
    ...link(`${path}.imageUrl`, message.imageUrl),
  ];
}
