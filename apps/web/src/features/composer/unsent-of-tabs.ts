import { type Fields, fieldsOf, keepText, keptRecords } from '../../live/kept-text.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import { readOutgoing } from '../../live/read-outgoing.ts';

/** Which tab has it to send. */
type UnsentOfTab = { readonly tab: string; readonly outgoing: Outgoing };

function prefixOf(agentId: string): string {
  return `rejoin.unsent.${agentId}.`;
}

function readAll(agentId: string): readonly UnsentOfTab[] {
  return keptRecords(prefixOf(agentId), readUnsent);
}

function readUnsent({ tab, outgoing }: Fields): UnsentOfTab | undefined {
  const fields = fieldsOf(outgoing);
  const read = fields && readOutgoing(fields);
  return read && typeof tab === 'string' ? { tab, outgoing: read } : undefined;
}

function forget(agentId: string, { clientMessageId }: Outgoing): void {
  keepText(prefixOf(agentId) + clientMessageId, '');
}

/** Keeps what a tab has not sent yet, and nothing else of that tab, so that it outlives the tab. */
export function keepUnsent(agentId: string, tab: string, unsent: readonly Outgoing[]): void {
  const ids = new Set(unsent.map(({ clientMessageId }) => clientMessageId));
  for (const each of readAll(agentId))
    if (each.tab === tab && !ids.has(each.outgoing.clientMessageId)) forget(agentId, each.outgoing);
  for (const outgoing of unsent)
    keepText(prefixOf(agentId) + outgoing.clientMessageId, JSON.stringify({ tab, outgoing } satisfies UnsentOfTab));
}

/** What tabs that are open no more have left unsent, the latest first; it is nobody's then. */
export function takeUnsent(agentId: string, openTabs: ReadonlySet<string>): readonly Outgoing[] {
  const left = readAll(agentId).flatMap(({ tab, outgoing }) => (openTabs.has(tab) ? [] : [outgoing]));
  for (const each of left) forget(agentId, each);
  return left.toSorted((a, b) => b.writtenAt - a.writtenAt);
}
