import type { Instant } from '@rejoin/core/instant';
import {
  type Attachment,
  type Attachments,
  CLAIM_MS,
  type Overdue,
  type SentTotals,
  type Uploader,
} from '../ports/attachments.ts';
import { keepEntry } from './audit.ts';
import type { Announce, AttachmentBook, Books } from './books.ts';

export function createMemoryAttachments(books: Books, announce: Announce): Attachments {
  const present = (id: string) => {
    const book = books.attachments.get(id.toLowerCase());
    return book?.discardedAt === undefined ? book : undefined;
  };
  const change = (book: AttachmentBook, part: Partial<AttachmentBook>) =>
    books.attachments.set(book.attachment.id, { ...book, ...part });

  return {
    announce: async (attachment) => {
      const known = books.attachments.get(attachment.id);
      if (known !== undefined && !mayBeAnnouncedAnew(known, attachment.uploader)) return 'taken';
      books.attachments.set(attachment.id, { attachment: { ...attachment, upload: { status: 'announced' } } });
      return 'announced';
    },
    find: async (ids) => ids.flatMap((id) => present(id)?.attachment ?? []),
    claim: async (id, at) => {
      const book = present(id);
      if (book?.attachment.upload.status !== 'announced' || at - (book.claimedAt ?? -CLAIM_MS) < CLAIM_MS) return false;
      change(book, { claimedAt: at });
      return true;
    },
    release: async (id, claimedAt) => {
      const book = present(id);
      if (book?.claimedAt !== claimedAt) return;
      const { claimedAt: _, ...unclaimed } = book;
      books.attachments.set(book.attachment.id, unclaimed);
    },
    settle: async (id, upload) => {
      const book = present(id);
      if (book?.attachment.upload.status !== 'announced') return false;
      change(book, { attachment: { ...book.attachment, upload } });
      const { uploader } = book.attachment;
      if (uploader.type === 'guest') announce([{ type: 'upload', sessionId: uploader.sessionId, attachmentId: id }]);
      return true;
    },
    markSent: async (ids, at) => {
      const there = ids.flatMap((id) => present(id) ?? []).filter(isStored);
      for (const book of there)
        change(book, { attachment: { ...book.attachment, sentAt: book.attachment.sentAt ?? at } });
      return there.map(({ attachment }) => attachment.id);
    },
    discard: async (id, at) => {
      const book = present(id);
      if (book === undefined || !isStored(book) || book.attachment.sentAt !== undefined) return false;
      change(book, { discardedAt: at });
      return true;
    },
    discardOverdue: async (overdue, { at, limit }, entryOf) => {
      const due = [...books.attachments.values()]
        .filter(({ attachment, discardedAt }) =>
          discardedAt === undefined ? isOverdue(attachment, overdue) : at - discardedAt >= CLAIM_MS,
        )
        .slice(0, limit);
      const sent = due.filter(
        ({ attachment, discardedAt }) => discardedAt === undefined && attachment.sentAt !== undefined,
      );
      if (sent.length > 0) keepEntry(books, entryOf(sent.length));
      for (const book of due) change(book, { discardedAt: at });
      return due.map(({ attachment }) => attachment.id);
    },
    sentTotals: async (before) => sentTotals(books, before),
    forget: async (ids) => {
      for (const id of ids) if (books.attachments.get(id)?.discardedAt !== undefined) books.attachments.delete(id);
    },
  };
}

function sentTotals(books: Books, sentBefore: Instant): SentTotals {
  const sent = [...books.attachments.values()].flatMap(({ attachment, discardedAt }) =>
    discardedAt === undefined && isOverdue(attachment, { unsentBefore: 0, sentBefore }) ? [attachment] : [],
  );
  const times = sent.flatMap(({ sentAt }) => sentAt ?? []);
  return {
    files: sent.length,
    bytes: sent.reduce((sum, { upload }) => sum + (upload.status === 'stored' ? upload.file.size : 0), 0),
    ...(times.length > 0 && { oldestAt: Math.min(...times) }),
  };
}

function mayBeAnnouncedAnew({ attachment, discardedAt }: AttachmentBook, uploader: Uploader): boolean {
  const isTheirs = JSON.stringify(attachment.uploader) === JSON.stringify(uploader);
  return isTheirs && attachment.upload.status === 'refused' && discardedAt === undefined;
}

function isStored({ attachment }: AttachmentBook): boolean {
  return attachment.upload.status === 'stored';
}

function isOverdue({ sentAt, announcedAt }: Attachment, { unsentBefore, sentBefore }: Overdue): boolean {
  if (sentAt === undefined) return announcedAt < unsentBefore;
  return sentBefore !== undefined && sentAt < sentBefore;
}
