/**
 * What a message of the company may hold beside text: things to press, to pick from and to fill in.
 * The names are those of the wire (guest API, section 3.2), so that nothing is lost between a flow, the log and a client.
 */
export type MessageContent =
  | { readonly contentType: 'QuickReply'; readonly quickReply: QuickReply }
  | { readonly contentType: 'Card'; readonly card: Card }
  | { readonly contentType: 'Carousel'; readonly carousel: Carousel }
  | { readonly contentType: 'DatePicker'; readonly datePicker: DatePicker }
  | { readonly contentType: 'ListPicker'; readonly listPicker: ListPicker }
  | { readonly contentType: 'Form'; readonly form: Form };

/** A suggested answer; one item for each. `payload` comes back when it is pressed. */
export type QuickReply = { readonly text: string; readonly payload: string; readonly image?: string };

export type LinkAction = { readonly type: 'Link'; readonly text: string; readonly url: string };
export type CardAction = LinkAction | { readonly type: 'Postback'; readonly text: string; readonly payload: string };

export type Card = {
  readonly title: string;
  readonly description?: string;
  readonly image?: string;
  readonly video?: string;
  /** Where a press on the card itself leads. */
  readonly defaultAction?: Omit<LinkAction, 'text'> & { readonly text?: string };
  readonly actions: readonly CardAction[];
};

export type Carousel = { readonly cards: readonly Card[] };

/** Times to choose one from. */
export type DatePicker = {
  readonly id?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  /** `dateTime` is ISO 8601, `duration` in seconds. */
  readonly availableTimes: readonly { readonly dateTime: string; readonly duration: number }[];
  readonly dateMinimum?: string;
  readonly dateMaximum?: string;
  readonly location?: string;
  readonly dateDisplayFormat?: string;
};

/** What frames a picker or a form: before it is opened, and once it is answered. */
export type PickerMessage = {
  readonly title?: string;
  readonly subtitle?: string;
  readonly header?: string;
  readonly buttonLabel?: string;
  readonly imageUrl?: string;
};

export type ListItem = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
};

export type ListSection = {
  readonly title: string;
  readonly multipleSelection: boolean;
  readonly items: readonly ListItem[];
};

export type ListPicker = {
  readonly id?: string;
  readonly sections: readonly ListSection[];
  readonly receivedMessage: PickerMessage;
  readonly replyMessage: PickerMessage;
};

export type FormInput = {
  readonly id: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly placeholderText?: string;
  readonly isRequired: boolean;
  readonly isMultipleLine: boolean;
  readonly keyboardType?: string;
  readonly autoCompleteType?: string;
};

export type WheelPicker = {
  readonly id?: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly value?: string }[];
};

export type FormComponent =
  | { readonly formComponentType: 'Input'; readonly input: FormInput }
  | { readonly formComponentType: 'DatePicker'; readonly datePicker: DatePicker }
  | { readonly formComponentType: 'ListPicker'; readonly listPicker: ListPicker }
  | { readonly formComponentType: 'WheelPicker'; readonly wheelPicker: WheelPicker };

export type FormPage = {
  readonly title: string;
  readonly subtitle: string;
  readonly pageComponents: readonly FormComponent[];
};

export type Form = {
  /** Which form it is; a guest's answers name it. */
  readonly cannedResponseId: string;
  readonly introduction?: {
    readonly title: string;
    readonly subtitle?: string;
    readonly imageUrl?: string;
    readonly buttonText: string;
  };
  readonly formPages: readonly FormPage[];
  readonly receivedMessage?: PickerMessage;
  readonly replyMessage?: PickerMessage;
  readonly showSummary?: boolean;
};

/** What a guest pressed, picked or filled in, in the names of the wire. */
export type GuestResponse =
  | { readonly contentType: 'ButtonResponse'; readonly buttonResponse: ButtonResponse }
  | { readonly contentType: 'Form'; readonly form: FormResponse };

export type ButtonResponse = {
  readonly type: ButtonResponseType;
  readonly text: string;
  readonly payload: string;
  readonly id?: string;
  /** The id of the message that held what was pressed. */
  readonly originatingMessageId?: string;
};

export const BUTTON_RESPONSE_TYPES = ['Button', 'QuickReply', 'DatePicker', 'ListPicker', 'Form'] as const;
export type ButtonResponseType = (typeof BUTTON_RESPONSE_TYPES)[number];

export type FormResponse = {
  readonly originatingMessageId?: string;
  readonly cannedResponseId?: string;
  readonly response: readonly {
    /** The component of the form that is answered. */
    readonly id: string;
    readonly component: { readonly contentType: 'ButtonResponse'; readonly buttonResponse: ButtonResponse };
  }[];
};

/** What a message says where only its words have room: its text, else what it offers. */
export function wordsOfContent(text: string, content: readonly MessageContent[]): string {
  return text.trim() === '' ? content.map(titleOf).filter(isVisible).join(', ') : text;
}

/** What a guest said where only the words have room: their text, else what they pressed. */
export function wordsOfResponses(text: string, responses: readonly GuestResponse[]): string {
  if (text.trim() !== '') return text;
  return buttonsOf(responses)
    .map(({ text: words, payload }) => (isVisible(words) ? words : payload))
    .filter(isVisible)
    .join(', ');
}

/** Everything that was pressed, those within a form as well. */
export function buttonsOf(responses: readonly GuestResponse[]): ButtonResponse[] {
  return responses.flatMap((each) =>
    each.contentType === 'Form'
      ? each.form.response.map(({ component }) => component.buttonResponse)
      : [each.buttonResponse],
  );
}

function titleOf(content: MessageContent): string {
  switch (content.contentType) {
    case 'QuickReply':
      return content.quickReply.text;
    case 'Card':
      return content.card.title;
    case 'Carousel':
      return content.carousel.cards.map(({ title }) => title).join(', ');
    case 'DatePicker':
      return content.datePicker.title;
    case 'ListPicker':
      return content.listPicker.receivedMessage.title ?? content.listPicker.sections[0]?.title ?? '';
    case 'Form':
      return content.form.introduction?.title ?? content.form.formPages[0]?.title ?? '';
  }
}

function isVisible(words: string): boolean {
  return words.trim() !== '';
}
