/**
 * Counts the changes of the guest wire's schemas; a test compares their hash with the one kept for this number.
 * 1: configureSession, onMessage, onAttachment, getAttachment, getJwt, echo, closeSession, and their answers and events.
 * 2: the agent's typing.
 * 3: structured messages and answers to them, joins, getConfiguration.
 * 4: config.json says whether a guest may sign in later; tokens of guests who sign in; LogoutEvent.
 * 5: deleteAttachment; fileMd5 and errorsAsJson of onAttachment; thumbnailUrl of an attachment.
 * 6: size and smaller picture of an image in the fragment of its address, no longer in fields of their own.
 * 7: configureAuthenticatedSession, the SignIn presence, clearedExistingSession.
 * 8: config.json says that there are no notifications, and no cobrowsing.
 * 9: attachmentIds beside a message; an echo's text for its message.
 * 10: links to another device, and config.json says whether there are any; what is legible on the brand's colour, what the launcher shows,
 * whom automatic replies are from, and the home screen's logo.
 * 11: custom attributes that are numbers, true or false.
 * 12: whether a link to another device is still good.
 * 13: the guest's place in the queue, for clients that ask for it, and config.json says whether it is told.
 * 14: tokens of any form.
 */
export const PROTOCOL_VERSION = 14;
