import { judgeContent } from '@rejoin/core/attachments/judge-content';
import type { FileReader } from '../ports/attachments.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the first chunk: length, `IHDR`, width, height. */
const PNG_HEAD_BYTES = 24;

/** Knows the head of a PNG, and takes everything else for text; leaves the bytes as they are. */
export function createMemoryFileReader(): FileReader {
  return {
    read: async ({ fileName, bytes }) => {
      const isPng = bytes.length >= PNG_HEAD_BYTES && PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
      const judged = judgeContent(fileName, [isPng ? 'image/png' : 'text']);
      if ('refusal' in judged) return { type: 'refused', ...judged };
      const { mime } = judged;
      if (!isPng) return { type: 'read', bytes, file: { mime, size: bytes.length } };
      const head = new DataView(bytes.buffer, bytes.byteOffset, PNG_HEAD_BYTES);
      return {
        type: 'read',
        bytes,
        file: { mime, size: bytes.length, width: head.getUint32(16), height: head.getUint32(20) },
      };
    },
  };
}
