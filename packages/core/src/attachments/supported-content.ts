import { isWholeWithin } from '../whole-within.ts';
import { isNeverAllowed } from './file-types.ts';
import { IMAGE_TYPES } from './image-types.ts';
import { ATTACHMENT_MAX_KB } from './limits.ts';

/** What one side may send: types such as `image/png`, `image/*` or `*` + `/*`, and how large. */
export type SupportedContent = {
  readonly types: readonly string[];
  /** 1…10240, of 1024 bytes. */
  readonly maxSizeKB: number;
};

export const ALL_TYPES: readonly string[] = ['*/*'];
export const IMAGES_AND_PDF: readonly string[] = [...IMAGE_TYPES, 'application/pdf'];

/** The default profile of the guest API (section 5): guests may send everything… */
export const GUESTS_SEND: SupportedContent = { types: ALL_TYPES, maxSizeKB: ATTACHMENT_MAX_KB };
/** …and agents the images that every client shows. */
export const AGENTS_SEND: SupportedContent = {
  types: ['image/jpeg', 'image/png', 'image/gif'],
  maxSizeKB: ATTACHMENT_MAX_KB,
};

/** Most types that one side's list may have. */
export const SUPPORTED_TYPES_MAX = 100;

/** Whether the list lets a file of this type through. What is never allowed is no matter of lists. */
export function supports(types: readonly string[], type: string): boolean {
  return types.some(
    (each) => each === '*/*' || each === type || (each.endsWith('/*') && type.startsWith(each.slice(0, -1))),
  );
}

export function isContentType(type: string): boolean {
  return /^(?:\*\/\*|[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]*))$/.test(type) && !isNeverAllowed(type);
}

export function isContentSize(kilobytes: number): boolean {
  return isWholeWithin(kilobytes, { min: 1, max: ATTACHMENT_MAX_KB });
}
