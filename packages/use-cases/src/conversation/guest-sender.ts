import type { Instant } from '@rejoin/core/instant';
import {
  beginGuestMessage,
  type SendGuestMessage,
  type SendGuestMessagePorts,
  type SentGuestMessage,
  sendGuestMessage,
} from './send-guest-message.ts';

export type GuestSender = (message: SendGuestMessage['message']) => Promise<SentGuestMessage>;

/**
 * Sends the messages of one session in the order in which they are given, each without waiting until the one before is
 * stored. `conversationId` tells what they go into as far as the caller knows; while it does not, they wait for each other.
 * One that rejects takes with it what was given behind it, so that none overtakes it when it is sent again.
 */
export function createGuestSender(
  ports: SendGuestMessagePorts,
  from: {
    readonly session: () => SendGuestMessage['session'];
    readonly conversationId: () => string | undefined;
    /** The latest time that the guest was told of. */
    readonly toldAt: () => Instant;
  },
): GuestSender {
  /** Settles when the next message may begin. */
  let begun: Promise<unknown> = Promise.resolve();
  /** Settles when all messages so far have come to something. */
  let done: Promise<unknown> = Promise.resolve();

  /** How many have lost their conversation and look for another one; none may overtake them. */
  let lost = 0;
  /** How many have failed, and why the latest did. */
  let failures = 0;
  let failure: unknown;
  const noteFailure = (error: unknown) => {
    failures += 1;
    failure = error;
  };

  return (message) => {
    const earlier = done;
    const failuresBefore = failures;
    const goOn = () => {
      if (failures > failuresBefore) throw failure;
    };
    const alone = () =>
      earlier
        .then(goOn)
        .then(() => sendGuestMessage(ports, { session: from.session(), after: from.toldAt(), message }));
    const beginning = begun.then(goOn).then(async () => {
      const conversationId = from.conversationId();
      if (conversationId === undefined || lost > 0) return { sent: Promise.resolve(await alone()) };
      const begins = await beginGuestMessage(ports, {
        session: from.session(),
        conversationId,
        after: from.toldAt(),
        message,
      });
      const sent = begins.sent.then((outcome) => {
        if (outcome !== 'again') return outcome;
        lost += 1;
        return alone().finally(() => {
          lost -= 1;
        });
      });
      return { sent };
    });
    const sent = beginning.then((started) => started.sent);
    sent.catch(noteFailure);
    // What is kept must not keep what came before it.
    begun = beginning.then(nothing, noteFailure);
    done = Promise.allSettled([earlier, sent]).then(nothing);
    return sent;
  };
}

function nothing(): void {}
