import type { GuestResponse, MessageContent } from './content.ts';

/** What a company's page says of its guest, e.g. which plan they are on. Keys and values are the page's own. */
export type CustomAttributes = Readonly<Record<string, string>>;

/** A file that goes with a message. The bytes are kept elsewhere, under `id`. */
export type AttachmentRef = {
  readonly id: string;
  readonly fileName: string;
  /** The type found in the bytes, e.g. `image/png`. */
  readonly mime: string;
  /** Bytes as stored. */
  readonly size: number;
  /** Pixels; present for images. */
  readonly width?: number;
  readonly height?: number;
  /** There is a smaller picture of it. */
  readonly hasThumbnail?: true;
};

/** What a guest said: text, files, or what they pressed, picked or filled in. */
export type GuestMessage = {
  readonly text: string;
  readonly attachments: readonly AttachmentRef[];
  /** `message.metadata` as the guest sent it; copied back to the guest. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** `tracingId` of the guest's request; echoed with the message. */
  readonly tracingId?: string;
  readonly customAttributes?: CustomAttributes;
  readonly responses?: readonly GuestResponse[];
  /** Said by a guest who had signed in. */
  readonly authenticated?: true;
};

/** A guest has opened the messenger. The fields are those of their message. */
export type GuestJoin = Pick<GuestMessage, 'metadata' | 'tracingId' | 'customAttributes' | 'authenticated'>;

/** What an agent wrote. */
export type AgentMessage = {
  readonly text: string;
  readonly attachments: readonly AttachmentRef[];
  /** What makes it a structured message. */
  readonly content?: readonly MessageContent[];
};

/** Longest text of a guest, in UTF-8 bytes (guest API, section 8). */
export const GUEST_TEXT_MAX_BYTES = 4096;
/** Longest text of an agent, in characters (guest API, section 8). */
export const AGENT_TEXT_MAX_CHARACTERS = 4000;

/** The length of `text` in UTF-8, in bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A message with neither visible text nor a file nor anything structured says nothing. */
export function isEmptyMessage(message: AgentMessage & Pick<GuestMessage, 'responses'>): boolean {
  const { text, attachments, content = [], responses = [] } = message;
  return text.trim() === '' && attachments.length + content.length + responses.length === 0;
}
