import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { Outbox } from '../people/outbox.ts';
import type { Scene } from '../scene.ts';
import type { Invariant } from './invariant.ts';

type Writer = {
  readonly name: string;
  readonly outbox: Outbox;
  readonly refused: ReadonlySet<string>;
  readonly isThere: boolean;
};

export const MESSAGES: readonly Invariant[] = [
  {
    name: 'nothing that was acknowledged is lost',
    whenCalm: (scene) => {
      const stored = new Set(texts(scene));
      return writers(scene).flatMap(({ name, outbox }) =>
        [...outbox.acked].filter((text) => !stored.has(text)).map((text) => `"${text}" of ${name}`),
      );
    },
  },
  {
    name: 'nothing is stored twice',
    onMoment(scene, { entry: { event } }) {
      const text = textOf(event);
      return text !== undefined && texts(scene).filter((each) => each === text).length > 1 ? `"${text}"` : undefined;
    },
  },
  {
    name: 'nothing that was refused is stored',
    whenCalm(scene) {
      const stored = new Set(texts(scene));
      return writers(scene).flatMap(({ name, outbox, refused }) =>
        [...refused]
          .filter((text) => stored.has(text) && !outbox.acked.has(text))
          .map((text) => `"${text}" of ${name}`),
      );
    },
  },
  {
    name: 'a conversation that is said to have ended has ended',
    whenCalm({ agents, ledger: { pages } }) {
      const hasEnded = (id: string) => pages.get(id)?.entries.some(({ event }) => event.type === 'Ended') ?? false;
      return agents.flatMap(({ name, ended }) =>
        [...ended].filter((id) => !hasEnded(id)).map((id) => `${id} for ${name}`),
      );
    },
  },
  {
    name: 'what somebody wrote is stored in the order of writing',
    whenCalm(scene) {
      const places = new Map(texts(scene).map((text, place) => [text, place]));
      return writers(scene).flatMap(({ name, outbox }) => {
        const acked = outbox.written.filter((text) => outbox.acked.has(text));
        const order = acked.map((text) => places.get(text) ?? 0);
        const back = order.findIndex((place, index) => place < (order[index - 1] ?? 0));
        return back < 0 ? [] : [`"${acked[back]}" of ${name} comes before "${acked[back - 1]}"`];
      });
    },
  },
  {
    name: 'everything that was written comes to something',
    whenCalm: (scene) =>
      writers(scene).flatMap(({ name, outbox, isThere }) =>
        isThere && outbox.waiting() > 0 ? [`${outbox.waiting()} messages of ${name} are not answered`] : [],
      ),
  },
];

function writers({ guests, agents }: Scene): Writer[] {
  const tabs = guests.flatMap(({ tabs, refused }) =>
    tabs.map(({ name, outbox, place }) => ({ name, outbox, refused, isThere: !place.isAway() })),
  );
  const answers = agents.flatMap(({ name, outboxes, refused, place }) =>
    [...outboxes.values()].map((outbox) => ({ name, outbox, refused, isThere: !place.isAway() })),
  );
  return [...tabs, ...answers];
}

/** What people said, in the order in which it was stored. */
function texts({ ledger }: Scene): string[] {
  return ledger.moments.flatMap(({ entry }) => textOf(entry.event) ?? []);
}

function textOf(event: ConversationEvent): string | undefined {
  if (event.type === 'ProgramMessaged') return event.text;
  return event.type === 'GuestMessaged' || event.type === 'AgentMessaged' ? event.message.text : undefined;
}
