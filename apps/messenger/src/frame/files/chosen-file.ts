import type { OutboxFile } from '../outbox/outbox.ts';

export type NamedFile = { readonly file: Blob; readonly name: string };

/** A file chosen by the guest, ready to be looked at before it is sent. */
export type ChosenFile = NamedFile & {
  /** What is there of an image only. */
  readonly picture?: ChosenPicture;
};

export type ChosenPicture = {
  /** An address of the bytes that only this page can read. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** Pictures this window has sent, by the id of their message: shown from here, not fetched again. */
export type Pictures = Map<string, ChosenPicture>;

export function dropFile({ picture }: ChosenFile): void {
  if (picture !== undefined) URL.revokeObjectURL(picture.url);
}

type Keepers = { readonly hold: (id: string, file: Blob) => void; readonly pictures: Pictures };

/** Gives the bytes to those who need them to send the message `id`. Returns what is told of the file beforehand. */
export function handOver(id: string, { file, name, picture }: ChosenFile, { hold, pictures }: Keepers): OutboxFile {
  if (picture) pictures.set(id, picture);
  hold(id, file);
  const pixels = picture && { width: picture.width, height: picture.height };
  return { fileName: name, fileType: file.type, fileSize: file.size, ...pixels };
}
