import { acceptOffer } from '@rejoin/use-cases/leg/accept-offer';
import { changeRoutingStatus } from '@rejoin/use-cases/presence/change-routing-status';
import type { Agent } from '../people/agent.ts';
import type { Scene } from '../scene.ts';
import type { Truth } from '../world/truth.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

/** A little longer than it takes to see that something is due. */
const LATE_MS = 550;
/** About as long as it takes to offer what waits. */
const THOUGHT_MS = 40;

/** What agents do in the very moment in which something else happens. */
export const MOMENTS: readonly Operation[] = [
  {
    name: 'goes on queue as something overflows',
    weight: 8,
    begin(scene) {
      const { chance, agents, company } = scene;
      const due = pickDue(scene, ({ status, dues }) => (status === 'waiting' ? dues.overflow : undefined));
      const members = company.queues.find(({ id }) => id === due?.truth.queueId)?.members ?? [];
      const agent = pickOf(
        chance,
        agents.filter(({ agentId }) => members.includes(agentId)),
      );
      if (due === undefined || agent === undefined) return undefined;
      scene.time.after(due.inMs, () => void go(agent, 'onQueue'));
      return `${agent.name} ${due.truth.conversationId}`;
    },
  },
  {
    name: 'accepts as it rings out',
    weight: 8,
    begin(scene) {
      const due = pickDue(scene, ({ dues }) => dues.offer ?? dues.transfer);
      const agent = scene.agents.find(({ agentId }) => agentId === (due?.truth.askedAgentId ?? due?.truth.holder));
      if (due === undefined || agent === undefined) return undefined;
      const { agentId, name } = agent;
      const { conversationId } = due.truth;
      const accept = () =>
        agent.ask((ports) => acceptOffer(ports, { agentId, agentName: name, conversationId }), false);
      scene.time.after(due.inMs, () => void accept());
      return `${name} ${conversationId}`;
    },
  },
  {
    name: 'goes on queue and off again at once',
    weight: 4,
    begin({ chance, agents, time }) {
      const agent = chance.pick(agents);
      time.after(chance.between(0, THOUGHT_MS), () => void go(agent, 'offQueue'));
      return go(agent, 'onQueue') ? agent.name : undefined;
    },
  },
];

function go(agent: Agent, status: 'onQueue' | 'offQueue'): boolean {
  const { agentId } = agent;
  return agent.ask((ports) => changeRoutingStatus(ports, { agentId, status }), false);
}

/** A conversation in which something becomes due, and in how many ms of virtual time, or a little later. */
function pickDue(
  { chance, ledger, sites }: Scene,
  dueOf: (truth: Truth) => number | undefined,
): { readonly truth: Truth; readonly inMs: number } | undefined {
  const now = Math.max(...sites.map(({ clock }) => clock()));
  const ahead = [...ledger.pages.values()].flatMap(({ truth }) => {
    const due = dueOf(truth);
    return due !== undefined && due > now ? { truth, inMs: due - now } : [];
  });
  const picked = pickOf(chance, ahead);
  return picked && { ...picked, inMs: picked.inMs + chance.between(0, LATE_MS) };
}
