import type { AttachmentRefusal } from '@rejoin/core/attachments/accepted';
import type { Instant } from '@rejoin/core/instant';

/** Who sends a file: the guest of a session, or an agent into a conversation. */
export type Uploader =
  | { readonly type: 'guest'; readonly sessionId: string }
  | { readonly type: 'agent'; readonly agentId: string };

export type StoredFile = {
  /** The type found in the bytes. */
  readonly mime: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
};

export type Attachment = {
  readonly id: string;
  readonly uploader: Uploader;
  readonly fileName: string;
  readonly announcedAt: Instant;
  readonly upload:
    | { readonly status: 'announced' }
    | { readonly status: 'stored'; readonly file: StoredFile }
    | { readonly status: 'refused'; readonly refusal: AttachmentRefusal };
};

export type Attachments = {
  /** `taken`: the id exists already. */
  announce(attachment: Omit<Attachment, 'upload'>): Promise<'announced' | 'taken'>;
  find(ids: readonly string[]): Promise<readonly Attachment[]>;
  /** Only an announced one can be settled, and only once; a guest's becomes `upload` news in the same transaction. */
  settle(id: string, upload: Exclude<Attachment['upload'], { status: 'announced' }>): Promise<boolean>;
};

/** Keeps bytes under a name. */
export type BlobStore = {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
};

/** Takes an upload apart: what it really is, decoded and encoded afresh without metadata. */
export type ImageReader = {
  /** `contentInvalid`: not a picture of an accepted type, damaged, or too many pixels. */
  read(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly file: StoredFile } | AttachmentRefusal>;
};
