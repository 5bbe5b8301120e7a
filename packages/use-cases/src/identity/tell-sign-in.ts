import type { VerifiedGuest } from '@rejoin/core/identity/guest-profile';
import type { Conversations } from '../conversation/conversations.ts';

/** Writes into the conversation of a session who has signed in on it, unless it is known there. */
export async function tellSignIn(
  ports: { readonly conversations: Conversations },
  input: { readonly conversationId: string; readonly guest: VerifiedGuest },
): Promise<void> {
  const { conversationId, guest } = input;
  await ports.conversations.execute({ conversationId, command: () => ({ type: 'signIn', guest }) });
}
