import { type AgentDeed, agentAfter } from '@rejoin/core/routing/change-agent';
import type { Deed } from '../../api/why-not.ts';
import type { PlanForMany } from '../../lists/change-many-dialog.tsx';
import type { AgentOptions, StoredAgent } from './agent.ts';
import { problemsOf } from './problem-texts.ts';

export const AGENTS = { one: 'agent', many: 'agents' } as const;

export type AgentTask = AgentDeed['type'];

/** What is chosen for it; each deed needs some of it. */
export type Choice = {
  readonly queueId: string | null;
  readonly skillId: string | null;
  readonly level: number;
  /** `undefined`: as many as everybody; NaN: not a number yet. */
  readonly capacity: number | undefined;
};

/** `undefined`: something has to be chosen first. */
export function deedOf(task: AgentTask, { queueId, skillId, level, capacity }: Choice): AgentDeed | undefined {
  switch (task) {
    case 'joinQueue':
    case 'leaveQueue':
      return queueId === null ? undefined : { type: task, queueId };
    case 'setSkill':
      return skillId === null ? undefined : { type: task, skillId, level };
    case 'dropSkill':
      return skillId === null ? undefined : { type: task, skillId };
    case 'setCapacity':
      return { type: task, ...(capacity !== undefined && { capacity }) };
  }
}

const AS_IT_IS: Readonly<Record<AgentTask, string>> = {
  joinQueue: 'serve it already',
  leaveQueue: 'do not serve it',
  setSkill: 'have it at this level already',
  dropSkill: 'do not have it',
  setCapacity: 'take as many already',
};

/** What the deed comes to, by the rules that the server goes by. */
export type AgentsPlan = {
  readonly changed: readonly StoredAgent[];
  readonly plan: PlanForMany;
  /** What is wrong with the capacity. */
  readonly problem: string | undefined;
};

export function planOf(deed: AgentDeed, agents: readonly StoredAgent[], options: AgentOptions): AgentsPlan {
  const after = agents.map((agent) => ({ agent, settings: agentAfter(agent.settings, deed) }));
  const changed = after.flatMap(({ agent, settings }) => (settings === undefined ? [] : [{ agent, settings }]));
  const first = changed[0];
  return {
    changed: changed.map(({ agent }) => agent),
    plan: {
      changed: changed.map(({ agent }) => agent.name),
      leftOut: after.flatMap(({ agent: { name }, settings }) =>
        settings === undefined ? [{ name, why: AS_IT_IS[deed.type] }] : [],
      ),
    },
    problem: first && problemsOf(first.settings, options).get('capacity'),
  };
}

export const CHANGE_OF_AGENTS: Deed = {
  ...{ not: 'Not changed', thing: 'one of these agents', right: 'edit people' },
  own: {
    invalid: 'what was chosen has been deleted, or so has something that one of them has. Load the page again.',
    conflict: 'something has changed since you looked. Close this and look again.',
    tooManyAtOnce: 'these are too many for once. Choose fewer.',
  },
};
