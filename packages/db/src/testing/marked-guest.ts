import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { decided, JOINED, join, MONDAY, message, offer, stored } from '@rejoin/use-cases/contracts/talk';
import { SHOP, SHOP_QUEUE } from '@rejoin/use-cases/memory/furnish-shop';
import type { Append } from '@rejoin/use-cases/ports/conversation-log';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';

/** A guest who has signed in and has the mark in everything that is said and kept of one. Gives their session's id. */
export async function markedGuest(ports: StorePorts, mark: string): Promise<string> {
  const { sessionId, guest } = await signedIn(ports, mark);
  await ports.deviceLinks.keep({ sessionId, codeHash: mark, sealedToken: mark, expiresAt: MONDAY });
  await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  await markedFile(ports, { sessionId, fileName: `${mark}.png` });
  let state = await stored(ports.log, marked(join(sessionId), mark));
  const go = async (command: ConversationCommand) => {
    state = await stored(ports.log, decided(state, command, {}));
  };
  state = await stored(ports.log, message(state, { text: `${mark} says the guest`, once: mark }));
  await go({ type: 'signIn', guest });
  state = await stored(ports.log, offer(state, SHOP.mara));
  await go({ type: 'accept', agentId: SHOP.mara, agentName: 'Mara' });
  await go({ type: 'note', agentId: SHOP.mara, agentName: 'Mara', text: `${mark} says a note` });
  await go({ type: 'whisper', byId: SHOP.ines, byName: 'Ines', text: `${mark} says a whisper` });
  await go({ type: 'disconnect', agentId: SHOP.mara, notice: 'nothing', wrapUp: true });
  const notes = `${mark} says the after-call work`;
  await go({ type: 'wrapUp', agentId: SHOP.mara, leg: state.leg, codeIds: [], notes, queues: [SHOP_QUEUE] });
  return sessionId;
}

async function signedIn({ sessions, signIns }: StorePorts, mark: string) {
  const [sessionId, durationSeconds] = [crypto.randomUUID(), SESSION_SECONDS.default];
  const place = { deploymentId: SHOP.deployment, at: MONDAY };
  await sessions.open({ id: sessionId, tokenHash: 'hash', durationSeconds, ...place });
  const { guest } = await signIns.begin({
    id: crypto.randomUUID(),
    person: {
      issuer: 'https://id.shop.example',
      subject: mark,
      profile: { name: mark, email: `${mark}@guests.example` },
    },
    newIdentityId: crypto.randomUUID(),
    providerId: crypto.randomUUID(),
    expiresAt: MONDAY + 1000,
    ...place,
  });
  await sessions.bind({ sessionId, identityId: guest.identityId });
  return { sessionId, guest };
}

async function markedFile({ attachments }: StorePorts, of: { readonly sessionId: string; readonly fileName: string }) {
  const [id, expected] = [crypto.randomUUID(), { types: ['*/*'], maxBytes: 10 }];
  const uploader = { type: 'guest', sessionId: of.sessionId } as const;
  await attachments.announce({ id, uploader, fileName: of.fileName, announcedAt: MONDAY, expected });
  await attachments.settle(id, { status: 'stored', file: { mime: 'image/png', size: 3 } });
  await attachments.markSent([id], MONDAY);
}

/** With the mark in what the guest's page says of them. */
function marked(append: Append, mark: string): Append {
  const plain = `"${JOINED.customAttributes.plan}"`;
  return JSON.parse(JSON.stringify(append).replaceAll(plain, JSON.stringify(mark))) as Append;
}
