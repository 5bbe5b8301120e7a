/** What the guest chose, in the words they saw and as the company's side understands it. */
export type Answer = {
  readonly text: string;
  readonly payload: string;
  /** The form's question it answers. */
  readonly question?: string;
};

export type ReplyType = 'QuickReply' | 'Button' | 'DatePicker' | 'ListPicker' | 'Form';

/** The guest's answer to an offer (guest API, section 2.3). */
export type Reply = {
  readonly type: ReplyType;
  /** The message that made the offer, where that is known. */
  readonly to?: string;
  readonly answers: readonly Answer[];
  /** Of the form, when it has one. */
  readonly cannedResponseId?: string;
};
