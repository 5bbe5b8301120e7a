/** A draft at one device. */
export type DraftHere = {
  /** What stands in the field. */
  readonly text: string;
  /** What this device last knew the server to have. */
  readonly known: string;
};

/** Whether this device has written what the server does not have. */
export function isUnsaved({ text, known }: DraftHere): boolean {
  return text !== known;
}

/**
 * The draft at this device after it has heard what the server has: whoever has written nothing since takes what is there; what was
 * written here stays, and is the last to be written there.
 */
export function mergedDraft(here: DraftHere, there: string): DraftHere {
  return { text: isUnsaved(here) ? here.text : there, known: there };
}
