import type { InboxGroup, InboxRow } from '@rejoin/core/inbox/inbox-row';
import { CHOSEN_PRESENCES } from '@rejoin/core/presence/presence';
import { acceptOffer } from '@rejoin/use-cases/leg/accept-offer';
import { cancelTransfer } from '@rejoin/use-cases/leg/cancel-transfer';
import { declineOffer } from '@rejoin/use-cases/leg/decline-offer';
import { disconnectConversation } from '@rejoin/use-cases/leg/disconnect-conversation';
import { parkConversation } from '@rejoin/use-cases/leg/park-conversation';
import { resumeConversation } from '@rejoin/use-cases/leg/resume-conversation';
import { changePresence } from '@rejoin/use-cases/presence/change-presence';
import { changeRoutingStatus } from '@rejoin/use-cases/presence/change-routing-status';
import { reportAgentTyping } from '@rejoin/use-cases/typing/report-agent-typing';
import type { Agent } from '../people/agent.ts';
import type { Scene } from '../scene.ts';
import type { GatewayPorts } from '../world/gateway.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

export type Input = { readonly agentId: string; readonly agentName: string; readonly conversationId: string };

export type Deed = (ports: GatewayPorts, input: Input) => Promise<unknown>;

const leave: Deed = (ports, input) => disconnectConversation(ports, { ...input, wrapUp: false });

const MEDDLING: readonly [Deed, ...Deed[]] = [
  acceptOffer,
  declineOffer,
  leave,
  reportAgentTyping,
  parkConversation,
  resumeConversation,
  cancelTransfer,
];

export const AGENTS: readonly Operation[] = [
  {
    name: 'goes on queue',
    weight: 14,
    begin: (scene) =>
      changes(scene, (ports, { agentId }) => changeRoutingStatus(ports, { agentId, status: 'onQueue' })),
  },
  {
    name: 'goes off queue',
    weight: 3,
    begin: (scene) =>
      changes(scene, (ports, { agentId }) => changeRoutingStatus(ports, { agentId, status: 'offQueue' })),
  },
  {
    name: 'says what they are doing',
    weight: 2,
    begin(scene) {
      const presence = pickOf(scene.chance, CHOSEN_PRESENCES);
      if (presence === undefined) return undefined;
      return changes(scene, (ports, { agentId }) => changePresence(ports, { agentId, presence }));
    },
  },
  { name: 'accepts', weight: 30, begin: (scene) => does(scene, 'offered', acceptOffer) },
  { name: 'declines', weight: 4, begin: (scene) => does(scene, 'offered', declineOffer) },
  { name: 'disconnects', weight: 7, begin: (scene) => does(scene, 'connected', leave) },
  { name: 'leaves what is parked', weight: 1, begin: (scene) => does(scene, 'parked', leave) },
  { name: 'types to', weight: 3, begin: (scene) => does(scene, 'connected', reportAgentTyping) },
  {
    name: 'answers',
    weight: 25,
    begin(scene) {
      const has = pickRow(scene, ({ group }) => group === 'connected');
      if (has === undefined) return undefined;
      const { agent, conversationId } = has;
      return `${agent.name} ${conversationId} "${answer(scene, agent, conversationId)}"`;
    },
  },
  {
    name: 'meddles with what may not be theirs',
    weight: 6,
    begin(scene) {
      const { chance, agents } = scene;
      const agent = pickOf(
        chance,
        agents.filter(({ isLive }) => isLive()),
      );
      const conversationId = pickOf(chance, tempting(scene)) ?? pickOf(chance, [...scene.ledger.pages.keys()]);
      if (agent === undefined || conversationId === undefined) return undefined;
      return asks(scene, { agent, conversationId }, chance.pick(MEDDLING));
    },
  },
  {
    name: 'takes what some colleague is asked for',
    weight: 8,
    begin(scene) {
      const { chance, agents, ledger } = scene;
      const agent = pickOf(
        chance,
        agents.filter(({ isLive }) => isLive()),
      );
      const asked = pickOf(
        chance,
        [...ledger.pages.values()].filter(({ truth }) => truth.askedAgentId !== undefined),
      );
      if (agent === undefined || asked === undefined) return undefined;
      return asks(scene, { agent, conversationId: asked.truth.conversationId }, acceptOffer);
    },
  },
  {
    name: 'opens the workspace',
    weight: 4,
    begin(scene) {
      const away = pickOf(
        scene.chance,
        scene.agents.filter(({ place }) => place.isAway()),
      );
      away?.place.come();
      return away?.name;
    },
  },
  {
    name: 'closes the workspace',
    weight: 1,
    begin({ chance, agents }) {
      const there =
        pickOf(chance, ringing(agents, chance)) ??
        pickOf(
          chance,
          agents.filter(({ place }) => !place.isAway()),
        );
      there?.place.goAway();
      return there?.name;
    },
  },
];

/** What is between two agents: a colleague is asked for it, or it is put aside. At times none of it tempts. */
/** Has the agent write something in the conversation, and returns it. */
export function answer({ chance }: Scene, agent: Agent, conversationId: string): string {
  const text = agent.nextText();
  agent.answer(conversationId, { id: `${text}#${chance.between(0, 9999)}`, text });
  return text;
}

function tempting({ chance, ledger }: Scene): string[] {
  if (chance.between(1, 3) === 1) return [];
  const between = [...ledger.pages.values()].filter(
    ({ truth: { status, askedAgentId } }) => askedAgentId !== undefined || status === 'parked',
  );
  return between.map(({ truth }) => truth.conversationId);
}

type Has = { readonly agent: Agent; readonly conversationId: string };

export function pickRow({ chance, agents }: Scene, suits: (row: InboxRow) => boolean): Has | undefined {
  const all = agents.flatMap((agent) =>
    agent.isLive()
      ? [...agent.rows].filter(([, row]) => suits(row)).map(([conversationId]) => ({ agent, conversationId }))
      : [],
  );
  return pickOf(chance, all);
}

export function does(scene: Scene, group: InboxGroup, deed: Deed): string | undefined {
  const has = pickRow(scene, (row) => row.group === group);
  return has && asks(scene, has, deed);
}

export function asks({ chance }: Scene, { agent, conversationId }: Has, deed: Deed): string {
  const { agentId, name: agentName } = agent;
  const twice = chance.between(1, 6) === 1;
  agent.ask((ports) => deed(ports, { agentId, agentName, conversationId }), twice);
  return `${agentName} ${conversationId}${twice ? ', twice' : ''}`;
}

/** At times those at whom something rings: it has to go on when they do not take it. */
function ringing(agents: Scene['agents'], { between }: Scene['chance']): readonly Agent[] {
  if (between(1, 3) > 1) return [];
  return agents.filter(({ rows }) => [...rows.values()].some(({ group }) => group === 'offered'));
}

function changes(
  { chance, agents }: Scene,
  change: (ports: GatewayPorts, agent: Pick<Agent, 'agentId'>) => Promise<unknown>,
): string | undefined {
  const agent = pickOf(chance, ringing(agents, chance)) ?? chance.pick(agents);
  const twice = chance.between(1, 6) === 1;
  return agent.ask((ports) => change(ports, agent), twice) ? agent.name : undefined;
}
