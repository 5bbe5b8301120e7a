import type { ThreadEntry } from './wire.ts';

/** A file that goes with an answer: uploaded already. An image is shown from this browser's own copy until it comes back. */
export type OutgoingFile = {
  readonly id: string;
  readonly fileName: string;
  readonly mime: string;
  readonly size: number;
  readonly previewUrl?: string;
  readonly width?: number;
  readonly height?: number;
};

/**
 * An answer on its way to the guest, or a note for colleagues. It is sent until it is stored, always under the same id, so it is stored once.
 * pending → stored (then it leaves as soon as the thread has it), or pending → refused → pending again by Retry.
 */
export type Outgoing = {
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly audience: 'guest' | 'colleagues';
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  readonly writtenAt: number;
  /** The thread reached to here when it was written. */
  readonly after: number;
} & (
  | { readonly status: 'pending' }
  | { readonly status: 'stored'; readonly sequence: number }
  | { readonly status: 'refused'; readonly refusal: string }
);

/** The next answer to send: the first pending one of each conversation that has nothing in flight, so that none overtakes another. */
export function nextToSend(outgoing: readonly Outgoing[], inFlight: ReadonlySet<string>): Outgoing[] {
  const busy = new Set(inFlight);
  return outgoing.filter(({ status, conversationId }) => {
    if (status !== 'pending' || busy.has(conversationId)) return false;
    busy.add(conversationId);
    return true;
  });
}

/**
 * Those that the thread doesn't show yet. The log doesn't carry the sender's ids, so an answer whose place is not known yet is
 * taken for the first entry of mine after it was written that says the same; the deed's own reply settles it for good.
 */
export function notYetIn(entries: readonly ThreadEntry[], outgoing: readonly Outgoing[], agentId: string): Outgoing[] {
  const last = entries.at(-1)?.sequence ?? 0;
  const taken = new Set(outgoing.flatMap((each) => (each.status === 'stored' ? [each.sequence] : [])));
  return outgoing.filter((each) => {
    if (each.status === 'stored') return each.sequence > last;
    if (each.status === 'refused') return true;
    const shown = entries.find(
      (entry) => entry.sequence > each.after && !taken.has(entry.sequence) && saysTheSame(entry, each, agentId),
    );
    if (shown !== undefined) taken.add(shown.sequence);
    return shown === undefined;
  });
}

function saysTheSame({ event }: ThreadEntry, outgoing: Outgoing, agentId: string): boolean {
  if (outgoing.audience === 'colleagues')
    return event.type === 'Noted' && event.byId === agentId && event.text === outgoing.text;
  return (
    event.type === 'AgentMessaged' &&
    event.agentId === agentId &&
    event.message.text === outgoing.text &&
    event.message.attachments.map(({ id }) => id).join() === outgoing.files.map(({ id }) => id).join()
  );
}
