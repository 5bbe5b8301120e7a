import { isImageType } from '@rejoin/core/attachments/image-types';

/** A file chosen by the guest, ready to be looked at before it is sent. */
export type ChosenFile = {
  readonly file: Blob;
  readonly name: string;
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

/** Decodes an image as the browser would show it; `undefined` when it is none. Other files are taken as they are. */
export async function openFile(file: Blob, name: string): Promise<ChosenFile | undefined> {
  if (!isImageType(file.type)) return { file, name };
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { file, name, picture: { url: URL.createObjectURL(file), width, height } };
  } catch {
    return undefined;
  }
}

export function dropFile({ picture }: ChosenFile): void {
  if (picture !== undefined) URL.revokeObjectURL(picture.url);
}
