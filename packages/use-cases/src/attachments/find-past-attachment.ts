import { fileVisibleInReading } from '@rejoin/core/history/reading';
import { type PastWanted, pastReading, type ReadingPorts } from '../history/past-reading.ts';
import type { Attachments } from '../ports/attachments.ts';
import { type FoundFile, foundFile } from './found-file.ts';

/** A file of a conversation that somebody may read. Any other is refused like one that does not exist. */
export async function findPastAttachment(
  ports: ReadingPorts & { readonly attachments: Pick<Attachments, 'find'> },
  { id, ...wanted }: PastWanted & { readonly id: string },
): Promise<FoundFile> {
  const [[attachment], past] = await Promise.all([ports.attachments.find([id]), pastReading(ports, wanted)]);
  return foundFile(attachment, (file) => past !== undefined && fileVisibleInReading(file, past.state, past.reading));
}
