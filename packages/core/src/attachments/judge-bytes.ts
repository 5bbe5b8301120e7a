import type { AttachmentRefusal } from './refusal.ts';

/** What the bytes of an upload have to be: the rules that held when it was announced. */
export type ExpectedBytes = {
  readonly maxBytes: number;
  /** MD5 in lower-case hex, when its sender told. */
  readonly md5?: string;
};

/** Judges an upload by its length in bytes and its MD5. `undefined`: what is in it decides. */
export function judgeBytes(
  expected: ExpectedBytes,
  { length, md5 }: { readonly length: number; readonly md5: string },
): AttachmentRefusal | undefined {
  if (length === 0) return 'empty';
  if (length > expected.maxBytes) return 'tooLarge';
  return expected.md5 !== undefined && expected.md5 !== md5 ? 'contentInvalid' : undefined;
}
