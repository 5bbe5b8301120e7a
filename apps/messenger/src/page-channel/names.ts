/** Commands that need the frame: it is fetched for them. Any other waits until there is one. */
export const FETCHING_COMMANDS = ['signIn', 'signOut', 'sendMessage', 'sendFile', 'startConversation'] as const;

/** What a page may ask of the conversation. What it gives along is judged by the frame. */
export const FRAME_COMMANDS = [
  'signIn',
  'signOut',
  'sendMessage',
  'sendFile',
  'answer',
  'startConversation',
  'setAttributes',
  'retryMessage',
  'discardMessage',
  'sendTyping',
  'loadOlder',
  'markRead',
] as const;
export type FrameCommand = (typeof FRAME_COMMANDS)[number];

/** What a page may hear of the conversation. The frame tells it only what it listens for. */
export const FRAME_EVENTS = [
  'started',
  'history',
  'message',
  'uploading',
  'failed',
  'typing',
  'disconnected',
  'cleared',
] as const;
export type FrameEvent = (typeof FRAME_EVENTS)[number];

export function isOneOf<Name extends string>(known: readonly Name[], name: unknown): name is Name {
  return known.includes(name as Name);
}
