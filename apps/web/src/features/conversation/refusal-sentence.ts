/** What to tell an agent whose answer was refused. */
const SENTENCES: Readonly<Record<string, string>> = {
  notConnected: 'You are no longer connected to this conversation.',
  notYourConversation: 'This conversation is somebody else’s now.',
  conversationEnded: 'The guest has ended this conversation.',
  sessionExpired: 'The guest’s session has expired.',
  messageTooLong: 'The message is too long.',
  textTooLong: 'The note is too long.',
  notPermitted: 'Your role does not let you answer.',
  attachmentNotFound: 'A file of it is no longer there. Attach it again.',
  attachmentNotReady: 'A file of it has not arrived. Attach it again.',
};

export function sentenceFor(refusal: string): string {
  return SENTENCES[refusal] ?? 'The server could not store it.';
}
