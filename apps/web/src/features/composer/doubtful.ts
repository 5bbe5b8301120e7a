import { keepText, keptRecords } from '../../live/kept-text.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import { readOutgoing } from '../../live/read-outgoing.ts';

type DoubtPorts = {
  readonly doubtful: () => readonly Outgoing[];
  readonly forget: (outgoing: Outgoing) => void;
  /** Rejects while nobody knows. */
  readonly isStored: (outgoing: Outgoing) => Promise<boolean>;
  /** It has arrived: its words are no draft. */
  readonly retract: (outgoing: Outgoing) => void;
};

function prefixOf(agentId: string): string {
  return `rejoin.doubtful.${agentId}.`;
}

/** Keeps a message that may have arrived without an answer before the sign-in was over, to be asked for after the next one. */
export function keepDoubtful(agentId: string, outgoing: Outgoing): void {
  keepText(prefixOf(agentId) + outgoing.clientMessageId, JSON.stringify(outgoing));
}

export function readDoubtful(agentId: string): readonly Outgoing[] {
  return keptRecords(prefixOf(agentId), readOutgoing);
}

export function forgetDoubtful(agentId: string, { clientMessageId }: Outgoing): void {
  keepText(prefixOf(agentId) + clientMessageId, '');
}

/** Asks what has become of each message that may have arrived; of all who ask, the first to hear does it, and where none does, a later one. */
export async function settleDoubtful({ doubtful, forget, isStored, retract }: DoubtPorts): Promise<void> {
  await Promise.all(
    doubtful().map(async (each) => {
      const stored = await isStored(each).catch(() => undefined);
      if (stored === undefined || !isStillIn(doubtful(), each)) return;
      if (stored) retract(each);
      forget(each);
    }),
  );
}

/** Whether nobody knows what has become of it: no answer has come, or the server failed over it and may have stored it before. */
export function mayHaveArrived(outgoing: Outgoing): boolean {
  return outgoing.status === 'pending' || (outgoing.status === 'refused' && outgoing.refusal === 'failed');
}

function isStillIn(doubtful: readonly Outgoing[], { clientMessageId }: Outgoing): boolean {
  return doubtful.some((each) => each.clientMessageId === clientMessageId);
}

/** What stands in the field, in paragraphs, when it is opened after a message could not be sent. */
export function withUnsent(draft: string, text: string): string {
  return [text, draft].filter(Boolean).join('\n\n');
}

/** The draft without a message that was put into it; as it is, where the agent has written over that. */
export function withoutArrived(draft: string, text: string): string {
  const paragraphs = `\n\n${draft}\n\n`;
  const at = text === '' ? -1 : paragraphs.indexOf(`\n\n${text}\n\n`);
  if (at < 0) return draft;
  const [before, after] = [paragraphs.slice(2, at), paragraphs.slice(at + text.length + 4, -2)];
  return withUnsent(after, before);
}
