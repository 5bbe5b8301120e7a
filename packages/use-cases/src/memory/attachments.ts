import type { Attachments } from '../ports/attachments.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryAttachments(books: Books, announce: Announce): Attachments {
  return {
    announce: async (attachment) => {
      if (books.attachments.has(attachment.id)) return 'taken';
      books.attachments.set(attachment.id, { ...attachment, upload: { status: 'announced' } });
      return 'announced';
    },
    find: async (ids) => ids.flatMap((id) => books.attachments.get(id) ?? []),
    settle: async (id, upload) => {
      const attachment = books.attachments.get(id);
      if (attachment?.upload.status !== 'announced') return false;
      books.attachments.set(id, { ...attachment, upload });
      const { uploader } = attachment;
      if (uploader.type === 'guest') announce([{ type: 'upload', sessionId: uploader.sessionId, attachmentId: id }]);
      return true;
    },
  };
}
