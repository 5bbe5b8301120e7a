import { keepText, keptUnder, readKept } from '../../live/kept-text.ts';
import { notYetIn, type Outgoing } from '../../live/outgoing.ts';
import type { ThreadEntry } from '../../live/wire.ts';

type DoubtPorts = {
  readonly doubtful: () => readonly Outgoing[];
  readonly forget: (outgoing: Outgoing) => void;
  /** The latest of the conversation, `gone` where it can't be read any more; rejects while nobody knows. */
  readonly entriesOf: (conversationId: string) => Promise<readonly ThreadEntry[] | 'gone'>;
  /** It has arrived: its words are no draft. */
  readonly retract: (outgoing: Outgoing) => void;
};

function prefixOf(agentId: string): string {
  return `rejoin.doubtful.${agentId}.`;
}

/** Keeps a message that may have arrived without an answer before the sign-in was over, to be looked for after the next one. */
export function keepDoubtful(agentId: string, outgoing: Outgoing): void {
  keepText(prefixOf(agentId) + outgoing.clientMessageId, JSON.stringify(outgoing));
}

export function readDoubtful(agentId: string): readonly Outgoing[] {
  return keptUnder(prefixOf(agentId)).map((id) => JSON.parse(readKept(prefixOf(agentId) + id)) as Outgoing);
}

export function forgetDoubtful(agentId: string, { clientMessageId }: Outgoing): void {
  keepText(prefixOf(agentId) + clientMessageId, '');
}

/** Looks once for each message that may have arrived; what can't be read now is left for the next time. */
export async function settleDoubtful({ doubtful, forget, entriesOf, retract }: DoubtPorts, me: string): Promise<void> {
  const talks = Map.groupBy(
    doubtful().toSorted((a, b) => a.writtenAt - b.writtenAt),
    ({ conversationId }) => conversationId,
  );
  for (const [conversationId, mine] of talks) {
    const entries = await entriesOf(conversationId).catch(() => undefined);
    if (entries === undefined) continue;
    const missing = entries === 'gone' ? mine : notYetIn(entries, mine, me);
    for (const each of mine) {
      if (!missing.includes(each)) retract(each);
      forget(each);
    }
  }
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
