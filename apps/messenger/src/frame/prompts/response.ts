/** What the guest chose, in the words they saw and as the company's side understands it. */
export type Answer = {
  readonly text: string;
  readonly payload: string;
  /** The form's question it answers. */
  readonly question?: string;
};

export type ResponseType = 'QuickReply' | 'Button' | 'DatePicker' | 'ListPicker' | 'Form';

/** The guest's answer to a prompt (guest API, section 2.3). */
export type GuestResponse = {
  readonly type: ResponseType;
  /** The message that made the prompt, where that is known. */
  readonly to?: string;
  readonly answers: readonly Answer[];
  /** Of the form, when it has one. */
  readonly cannedResponseId?: string;
};
