import type { Instant } from '@rejoin/core/instant';

/** An answer the guest gives by pressing it. `payload` is what the company's side understands. */
export type Choice = { readonly text: string; readonly payload: string; readonly image?: string };

/** What can be done with a card: follow a link, or answer. */
export type CardAction =
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | ({ readonly type: 'answer' } & Choice);

export type Card = {
  readonly title: string;
  readonly description?: string;
  readonly image?: string;
  /** What touching the card itself does. */
  readonly link?: string;
  readonly actions: readonly CardAction[];
};

/** The head of a question that opens a sheet. */
export type Heading = { readonly title?: string; readonly subtitle?: string; readonly image?: string };

export type FreeTime = {
  /** As the company's side wrote it: goes back to it unchanged. */
  readonly dateTime: string;
  readonly at: Instant;
  readonly minutes?: number;
};

/** A moment to choose; the earliest first. */
export type DateQuestion = Heading & {
  readonly times: readonly FreeTime[];
  readonly location?: string;
};

export type ListItem = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: string;
};

export type ListSection = {
  readonly title: string;
  /** More than one of its items may be chosen. */
  readonly multiple: boolean;
  readonly items: readonly ListItem[];
};

export type ListQuestion = Heading & { readonly button?: string; readonly sections: readonly ListSection[] };

/** One question of a form; `id` names it in the answer. */
export type FormField = Heading & { readonly id: string; readonly required: boolean } & (
    | {
        readonly type: 'text';
        readonly placeholder?: string;
        readonly lines: boolean;
        readonly keyboard?: string;
        readonly autocomplete?: string;
      }
    | { readonly type: 'date'; readonly question: DateQuestion }
    | { readonly type: 'list'; readonly sections: readonly ListSection[] }
    | { readonly type: 'wheel'; readonly items: readonly ListItem[] }
  );

export type FormPage = Heading & { readonly fields: readonly FormField[] };

export type FormQuestion = Heading & {
  readonly cannedResponseId?: string;
  readonly introduction?: Heading & { readonly button?: string };
  readonly pages: readonly FormPage[];
  /** What the guest's own message says once the form is sent. */
  readonly replyTitle?: string;
  /** What was filled in is shown before it is sent. */
  readonly summary: boolean;
};

/** What a message offers to answer with, beside its words (guest API, section 3.2). */
export type Prompt =
  | { readonly kind: 'quickReplies'; readonly choices: readonly Choice[] }
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'date'; readonly question: DateQuestion }
  | { readonly kind: 'list'; readonly question: ListQuestion }
  | { readonly kind: 'form'; readonly question: FormQuestion };
