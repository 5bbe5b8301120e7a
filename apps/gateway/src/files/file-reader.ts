import { isImageType } from '@rejoin/core/attachments/image-types';
import { judgeContent } from '@rejoin/core/attachments/judge-content';
import type { FileReader } from '@rejoin/use-cases/ports/attachments';
import { limitSharp, reencodeImage } from '../images/reencode-image.ts';
import { findTypes } from './find-types.ts';

/** Takes uploads apart with sharp and file-type. Whatever is no image stays as it is. */
export function createFileReader(): FileReader {
  limitSharp();
  return {
    async read({ fileName, bytes }) {
      const judged = judgeContent(fileName, await findTypes(bytes));
      if ('refusal' in judged) return { type: 'refused', ...judged };
      const { mime } = judged;
      return isImageType(mime)
        ? await reencodeImage(bytes, mime)
        : { type: 'read', bytes, file: { mime, size: bytes.length } };
    },
  };
}
