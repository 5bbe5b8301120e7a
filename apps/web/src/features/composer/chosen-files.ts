import { type Fields, keepText, keptRecords, keptUnder } from '../../live/kept-text.ts';
import type { OutgoingFile } from '../../live/outgoing.ts';
import { readOutgoingFile } from '../../live/read-outgoing.ts';

const CHANGED = 'rejoin:chosen-files';

/** Whose files they are, and with an answer in what conversation they are to go. */
export type FilesPlace = { readonly agentId: string; readonly conversationId: string };

/** A file that the gateway has, and that no answer has taken along yet. `order`: among the others, as they were chosen. */
export type ChosenFile = { readonly file: OutgoingFile; readonly order: number };

function prefixOf({ agentId, conversationId }: FilesPlace): string {
  return `rejoin.file.${agentId}.${conversationId}.`;
}

/** Keeps it in this browser, where every tab of the agent finds it. An image's copy in this page is gone with the page. */
export function keepFile(place: FilesPlace, { file: { previewUrl: _, ...file }, order }: ChosenFile): void {
  keepText(prefixOf(place) + file.id, JSON.stringify({ file, order } satisfies ChosenFile));
  window.dispatchEvent(new Event(CHANGED));
}

export function forgetFiles(place: FilesPlace, files: readonly Pick<OutgoingFile, 'id'>[]): void {
  for (const { id } of files) keepText(prefixOf(place) + id, '');
  window.dispatchEvent(new Event(CHANGED));
}

/** As they were chosen. */
export function readFiles(place: FilesPlace): readonly ChosenFile[] {
  return keptRecords(prefixOf(place), readChosen).toSorted((a, b) => a.order - b.order);
}

function readChosen({ file, order }: Fields): ChosenFile | undefined {
  const read = readOutgoingFile(file);
  return read && { file: read, order: typeof order === 'number' ? order : 0 };
}

/** Where files are chosen. */
export function conversationsWithFiles(agentId: string): readonly string[] {
  const ids = keptUnder(`rejoin.file.${agentId}.`).map((rest) => rest.split('.')[0] ?? '');
  return [...new Set(ids)];
}

/** Forgets what goes with no answer any more: in conversations that are not the agent's. */
export function forgetFilesBut(agentId: string, isMine: (conversationId: string) => boolean): void {
  for (const conversationId of conversationsWithFiles(agentId)) {
    if (isMine(conversationId)) continue;
    const place = { agentId, conversationId };
    const files = readFiles(place).map(({ file }) => file);
    forgetFiles(place, files);
  }
}

/** Calls `listener` when files are chosen or sent, here or in another tab, until the returned function is called. */
export function onFilesChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
