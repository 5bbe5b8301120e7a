/** A picture chosen by the guest, ready to be looked at before it is sent. */
export type ChosenPicture = {
  readonly file: Blob;
  readonly name: string;
  /** An address of the bytes that only this page can read. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** Pictures this window has sent, by the id of their message: shown from here, not fetched again. */
export type Pictures = Map<string, ChosenPicture>;

/** Decodes a file as the browser would show it; `undefined` when it is no picture. */
export async function decodePicture(file: Blob, name: string): Promise<ChosenPicture | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { file, name, url: URL.createObjectURL(file), width, height };
  } catch {
    return undefined;
  }
}

export function dropPicture(picture: ChosenPicture): void {
  URL.revokeObjectURL(picture.url);
}
