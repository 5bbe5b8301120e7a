import { isImageType } from '@rejoin/core/attachments/image-types';
import type { Happening } from '../conversation/model.ts';
import type { Pictures } from '../files/chosen-file.ts';
import { createKeptChoice, type KeptChoice } from './chosen-files.ts';
import type { Keeper } from './kept.ts';
import { createFileKeeper } from './kept-files.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** The files of messages that have not been sent: at hand for this window, and kept for whichever comes after it. */
export type HeldFiles = {
  readonly pictures: Pictures;
  readonly choice: KeptChoice;
  readonly upload: Uploads['start'];
  readonly abort: Uploads['abort'];
  readonly hold: Uploads['hold'];
  /** Before the message itself is forgotten. */
  readonly release: (id: string) => void;
  /** Goes on with messages whose window was left before their file was uploaded, each as soon as it is. */
  readonly takeOver: () => void;
  /** Forgets every message that was not sent, also of windows that were closed: no window takes it over. */
  readonly forgetUnsent: () => void;
};

type Holding = {
  readonly deploymentId: string;
  readonly keeper: Pick<Keeper, 'awaitingBytes' | 'unsent' | 'recallEntry' | 'forgetEntry' | 'chosen'>;
  readonly tell: (happening: Happening) => void;
};

export function createHeldFiles({ deploymentId, keeper, tell }: Holding): HeldFiles {
  const uploads = createUploads({
    onProgress: (id, share) => tell({ type: 'uploadProgressed', id, share }),
    onEnd: (id, ok) => tell({ type: 'uploadEnded', id, ok }),
  });
  const { chosen, recallEntry } = keeper;
  const files = createFileKeeper(deploymentId, (id) => recallEntry(id) !== undefined || chosen.recall() === id);
  const pictures: Pictures = new Map();

  async function takeOver(id: string): Promise<void> {
    const bytes = await files.takeOver<Blob>(id);
    const entry = recallEntry(id);
    if (!entry?.file) return files.forget(id);
    const { uploadedAs, fileType, width = 0, height = 0 } = entry.file;
    if (bytes) uploads.hold(id, bytes);
    if (bytes && isImageType(fileType)) pictures.set(id, { url: URL.createObjectURL(bytes), width, height });
    tell({ type: 'takenOver', entry, hasBytes: bytes !== undefined || uploadedAs !== undefined });
  }

  function release(id: string): void {
    // The page before may have uploaded what it has kept.
    const hasFile = uploads.release(id) || recallEntry(id)?.file !== undefined;
    if (hasFile) void files.forget(id);
  }

  return {
    pictures,
    choice: createKeptChoice(chosen, files),
    upload: uploads.start,
    abort: uploads.abort,
    hold(id, file) {
      uploads.hold(id, file);
      void files.keep(id, file);
    },
    release,
    takeOver() {
      for (const id of keeper.awaitingBytes()) void takeOver(id);
    },
    forgetUnsent() {
      for (const id of keeper.unsent()) {
        release(id);
        keeper.forgetEntry(id);
      }
    },
  };
}
