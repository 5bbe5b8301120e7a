import { CUSTOM_ATTRIBUTES_MAX_BYTES } from '@rejoin/core/conversation/custom-attributes';
import { GUEST_TEXT_MAX_BYTES } from '@rejoin/core/conversation/message';

/** Limits of the guest wire. Those with a section are the reference's (guest API, section 8); the others are ours. */
export const LIMITS = {
  /** A longer frame is answered with 400. Ours. */
  frameMaxCharacters: 64 * 1024,
  /** A frame of more bytes than this ends the connection with close code 1009. Ours. */
  frameMaxBytes: 256 * 1024,
  /** UTF-8 bytes of a guest's text (section 8). */
  textMaxBytes: GUEST_TEXT_MAX_BYTES,
  /** UTF-8 bytes of all keys and values together (section 8). */
  customAttributesMaxBytes: CUSTOM_ATTRIBUTES_MAX_BYTES,
  /** The same for `message.metadata`. Ours. */
  metadataMaxBytes: 2048,
  /** Characters of `tracingId`, `metadata.id` and every id a client makes. Ours. */
  idMaxCharacters: 128,
  /** Characters of a session's token. Ours: whoever guesses it reads what the guest wrote. */
  tokenMinCharacters: 16,
  /** Genesys Cloud's, says its help. */
  tokenMaxCharacters: 2048,
  /** Content items of one guest message: a list picker's choices come as one each. Ours. */
  contentItemsPerMessage: 100,
  /** Attachments of one guest message (section 2.3). */
  attachmentsPerMessage: 1,
  /** Connections one session may have; the oldest makes room (section 8). */
  connectionsPerSession: 3,
  messagesPerSessionPerSecond: 5,
  requestsPerConnectionPerMinute: 60,
  configuresPerSessionPerMinute: 60,
  connectionsPerDeploymentPerMinute: 1000,
  historyPagesPerSessionPerMinute: 10,
  echoesPerConnectionPerMinute: 2,
  /** Sign-ins that are put to a deployment's identity provider. Ours. */
  signInsPerDeploymentPerMinute: 600,
  /** How often one refresh token may be shown. Ours. */
  refreshesPerTokenPerMinute: 10,
  /** Links to another device that a guest may ask for. Ours. */
  deviceLinksPerSessionPerMinute: 10,
  /** Codes of links that may be shown. Ours. */
  deviceLinksTakenPerDeploymentPerMinute: 600,
  /** Questions whether a link is still good: the messenger asks every three seconds while it shows one. Ours. */
  deviceLinksAskedPerDeploymentPerMinute: 3000,
  /** Characters of a token that goes to another device, sealed. Ours. */
  sealedTokenMaxCharacters: 1024,
  /** History page sizes (section 6.1). */
  historyPageSize: 25,
  historyPageSizeMax: 100,
} as const;
