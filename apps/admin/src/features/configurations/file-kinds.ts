import { IMAGE_TYPES } from '@rejoin/core/attachments/image-types';
import { ALL_TYPES, IMAGES_AND_PDF } from '@rejoin/core/attachments/supported-content';

/** Which files may be sent, as an admin chooses it. */
export type FileKind = 'images' | 'imagesAndPdf' | 'all';

export const TYPES_OF_KIND: Readonly<Record<FileKind, readonly string[]>> = {
  images: IMAGE_TYPES,
  imagesAndPdf: IMAGES_AND_PDF,
  all: ALL_TYPES,
};

/** A list of its own has no label: it is shown as it is. */
export const FILE_KIND_LABELS: Readonly<Record<FileKind | 'own', string | undefined>> = {
  images: 'Images',
  imagesAndPdf: 'Images and PDF',
  all: 'All files',
  own: undefined,
};

/** The kind that has exactly these types, in any order. */
export function fileKindOf(types: readonly string[]): FileKind | 'own' {
  const sorted = (list: readonly string[]) => [...list].sort().join();
  const kinds: readonly FileKind[] = ['images', 'imagesAndPdf', 'all'];
  return kinds.find((kind) => sorted(TYPES_OF_KIND[kind]) === sorted(types)) ?? 'own';
}
