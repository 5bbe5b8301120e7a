import { isImageType } from '@rejoin/core/attachments/image-types';
import { randomId } from '../browser/random-id.ts';
import type { Model } from '../conversation/model.ts';
import { acceptFile } from '../files/accept-file.ts';
import { handOver } from '../files/chosen-file.ts';
import { sendable } from '../outbox/sendable.ts';
import type { Surroundings } from '../view/surroundings.ts';
import { fields } from '../wire/reading.ts';
import type { NotSent } from './page-events.ts';
import type { ReadCommand } from './read-command.ts';
import { refuse, write } from './read-command.ts';

export type FileKeeping = Pick<Surroundings, 'takesFiles' | 'hold' | 'pictures'>;

/** Opens what a page hands over, a file or `{ file, name, text }`, and judges it by the checks for what a guest has chosen. */
export async function readFile(
  given: unknown,
  model: () => Model,
  keeping: FileKeeping,
): Promise<ReadCommand | { readonly notSent: NotSent }> {
  if (!keeping.takesFiles) return refuse('sendFile', 'has nothing to do: guests send no files here.');
  const { file, name, text = '' } = given instanceof Blob ? { file: given } : (fields(given) ?? {});
  if (!(file instanceof Blob) || typeof text !== 'string')
    return refuse('sendFile', 'takes a File, or { file, name, text }.');
  const called = typeof name === 'string' ? name : file instanceof File ? file.name : '';
  if (called === '' && !isImageType(file.type)) return refuse('sendFile', 'takes a Blob only with a name for it.');
  const words = sendable(text);
  const opened = await acceptFile(file, called, model().media);
  if (typeof opened === 'string') return { notSent: { fileName: called, text: words, reason: opened } };
  const entry = { id: randomId(), text: words };
  const room = write('sendFile', entry, model());
  if ('refused' in room) return room;
  return write('sendFile', { ...entry, file: handOver(entry.id, opened, keeping) }, model());
}
