import type { Colleague } from '../live/wire.ts';

/** Something that can be done in the workspace: what it is called, and the keys that do it, as they are printed. */
export type Action = {
  readonly label: string;
  readonly keys?: readonly string[];
  /** It takes a seat of whom it is done with. */
  readonly takesSeat?: true;
  /** Who has the conversation that it is about: nothing is left to do with them. */
  readonly holderId?: string;
};

/** What is done by keys from wherever nothing is being typed, in the order in which the help tells of it. */
export const ACTIONS = {
  palette: { label: 'Find an action, a conversation, a colleague or words', keys: ['Ctrl', 'K'] },
  next: { label: 'Next conversation', keys: ['J', '↓'] },
  previous: { label: 'Previous conversation', keys: ['K', '↑'] },
  accept: { label: 'Accept the offer', keys: ['Enter'] },
  decline: { label: 'Decline the offer', keys: ['Esc'] },
  write: { label: 'Write in the open conversation', keys: ['R'] },
  note: { label: 'Write a note for colleagues', keys: ['N'] },
  park: { label: 'Park the open conversation', keys: ['P'] },
  takeBack: { label: 'Take back a parked conversation', keys: ['B'] },
  transfer: { label: 'Transfer the open conversation', keys: ['T'] },
  disconnect: { label: 'Disconnect', keys: ['D'] },
  reassign: { label: 'Reassign the conversation you read along', keys: ['M'] },
  wrapUpNotes: { label: 'Write notes of the after-call work', keys: ['N'] },
  finishWrapUp: { label: 'Finish the after-call work', keys: ['Ctrl', 'Enter'] },
  shortcuts: { label: 'Show keyboard shortcuts', keys: ['?'] },
} as const satisfies Record<string, Action>;

/** An action that is possible now. */
export type PossibleAction = Action & { readonly run: () => void };

/** What is possible now with a colleague, whoever it is. */
export type ColleagueDeed = Action & { readonly run: (colleague: Colleague) => void };
