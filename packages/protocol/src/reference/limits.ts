import type { LIMITS } from '../limits.ts';

/** What each limit is of. */
export const LIMIT_WORDS: Record<keyof typeof LIMITS, string> = {
  frameMaxCharacters: 'Characters of a frame; a longer one is answered with 400',
  frameMaxBytes: 'Bytes of a frame; a longer one ends the connection with 1009',
  textMaxBytes: 'UTF-8 bytes of a guest’s text',
  customAttributesMaxBytes: 'UTF-8 bytes of all keys and values of `customAttributes`',
  metadataMaxBytes: 'The same for `message.metadata`',
  idMaxCharacters: 'Characters of `tracingId`, `metadata.id` and other ids of the client’s making',
  tokenMinCharacters: 'The fewest characters of a `token`',
  tokenMaxCharacters: 'The most characters of a `token`',
  attachmentsPerMessage: 'Files of one message',
  contentItemsPerMessage: 'Items of one message’s `content`',
  connectionsPerDeploymentPerMinute: 'Connections that a deployment takes in a minute',
  connectionsPerSession: 'Connections of one session; the oldest makes room',
  messagesPerSessionPerSecond: 'Messages of a session in a second',
  requestsPerConnectionPerMinute: 'Requests of a connection in a minute',
  configuresPerSessionPerMinute: 'configureSession of a session in a minute',
  historyPagesPerSessionPerMinute: 'Pages of history of a session in a minute',
  echoesPerConnectionPerMinute: 'Echoes of a connection in a minute',
  signInsPerDeploymentPerMinute: 'Exchanges of a sign-in for tokens, of a deployment in a minute',
  refreshesPerTokenPerMinute: 'Uses of one refresh token in a minute',
  deviceLinksPerSessionPerMinute: 'Links to another device that a session asks for in a minute',
  deviceLinksTakenPerDeploymentPerMinute: 'Links to another device that are opened, of a deployment in a minute',
  deviceLinksAskedPerDeploymentPerMinute:
    'Questions whether a link to another device is still good, of a deployment in a minute',
  sealedTokenMaxCharacters: 'Characters of a sealed token',
  historyPageSize: 'Messages on a page of history, unless `pageSize` says otherwise',
  historyPageSizeMax: 'The largest `pageSize`',
};
