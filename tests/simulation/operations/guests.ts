import { clearConversation } from '@rejoin/use-cases/conversation/clear-conversation';
import { joinConversation } from '@rejoin/use-cases/conversation/join-conversation';
import { reportGuestTyping } from '@rejoin/use-cases/typing/report-guest-typing';
import { messageIdBy } from '../people/message-id.ts';
import type { Tab } from '../people/tab.ts';
import type { Scene } from '../scene.ts';
import type { GatewayPorts } from '../world/gateway.ts';
import type { Room } from '../world/rooms.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

const TABS_MAX = 2;
const BURST_MAX = 4;

export const GUESTS: readonly Operation[] = [
  {
    name: 'comes',
    weight: 8,
    begin(scene) {
      const guest = scene.chance.pick(scene.guests);
      const away = guest.tabs.find(({ place }) => place.isAway());
      const tab = away ?? (guest.tabs.length < TABS_MAX ? guest.openAnotherTab() : undefined);
      tab?.place.come();
      return tab?.name;
    },
  },
  {
    name: 'closes the tab',
    weight: 2,
    begin: (scene) => withTab(scene, ({ place }) => place.goAway()),
  },
  {
    name: 'says',
    weight: 30,
    begin(scene) {
      const tab = pickTab(scene);
      return tab && `${tab.name} "${say(scene, tab, false)}"`;
    },
  },
  {
    name: 'says all at once',
    weight: 20,
    begin(scene) {
      const tab = pickTab(scene);
      if (tab === undefined) return undefined;
      const texts = Array.from({ length: scene.chance.between(2, BURST_MAX) }, () => say(scene, tab, true));
      return `${tab.name} "${texts.join('", "')}"`;
    },
  },
  {
    name: 'says in every tab at once',
    weight: 5,
    begin(scene) {
      const guest = pickOf(
        scene.chance,
        scene.guests.filter(({ tabs }) => tabs.length > 1),
      );
      const said = guest?.tabs.map((tab) => `${tab.name} "${say(scene, tab, false)}"`);
      return said?.join(', ');
    },
  },
  {
    name: 'opens the messenger',
    weight: 4,
    begin: (scene) =>
      asks(scene, (tab, twice) =>
        tab.ask(
          (ports, room) => joinConversation(ports, { session: room.session, join: {}, after: room.toldAt }),
          twice,
        ),
      ),
  },
  {
    name: 'types',
    weight: 4,
    begin: (scene) =>
      asks(scene, (tab, twice) => tab.ask((ports, { session }) => reportGuestTyping(ports, { session }), twice)),
  },
  {
    name: 'clears the conversation',
    weight: 2,
    begin: (scene) => asks(scene, (tab, twice) => tab.ask((ports, room) => clear(scene, ports, room), twice)),
  },
  {
    name: 'begins anew',
    weight: 1,
    begin: (scene) => withTab(scene, ({ beginAnew }) => beginAnew()),
  },
];

/** Has the guest write something in the tab, and returns it. */
export function say({ chance, guests }: Scene, tab: Tab, burst: boolean): string {
  const guest = guests.find(({ tabs }) => tabs.includes(tab));
  const text = guest?.nextText() ?? '';
  tab.write({ id: messageIdBy(chance, text), text }, burst);
  return text;
}

async function clear({ guests }: Scene, ports: GatewayPorts, { session, conversationId }: Room): Promise<void> {
  const cleared = await clearConversation(ports, { session });
  const guest = guests.find(({ sessionId }) => sessionId === session.id);
  if (cleared.type === 'cleared' && conversationId !== undefined) guest?.cleared.add(conversationId);
}

function pickTab({ chance, guests }: Scene): Tab | undefined {
  return pickOf(
    chance,
    guests.flatMap(({ tabs }) => tabs.filter(({ place }) => !place.isAway())),
  );
}

function withTab(scene: Scene, deed: (tab: Tab) => void): string | undefined {
  const tab = pickTab(scene);
  if (tab !== undefined) deed(tab);
  return tab?.name;
}

function asks(scene: Scene, deed: (tab: Tab, twice: boolean) => boolean): string | undefined {
  const tab = pickTab(scene);
  const twice = scene.chance.between(1, 6) === 1;
  if (tab === undefined || !deed(tab, twice)) return undefined;
  return twice ? `${tab.name}, twice` : tab.name;
}
