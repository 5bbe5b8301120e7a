import type { AgentSettings } from './agent-settings.ts';

/** One deed that is done to many agents. */
export type AgentDeed =
  | { readonly type: 'joinQueue' | 'leaveQueue'; readonly queueId: string }
  /** Gives the skill, or says anew how well they have it. */
  | { readonly type: 'setSkill'; readonly skillId: string; readonly level: number }
  | { readonly type: 'dropSkill'; readonly skillId: string }
  /** Without a capacity: as many as everybody. */
  | { readonly type: 'setCapacity'; readonly capacity?: number };

/** What is said of an agent after the deed; `undefined`: they are so already. */
export function agentAfter(settings: AgentSettings, deed: AgentDeed): AgentSettings | undefined {
  const { capacity, ...rest } = settings;
  switch (deed.type) {
    case 'joinQueue':
    case 'leaveQueue': {
      const serves = settings.queueIds.includes(deed.queueId);
      if (serves === (deed.type === 'joinQueue')) return undefined;
      const others = settings.queueIds.filter((id) => id !== deed.queueId);
      return { ...settings, queueIds: serves ? others : [...others, deed.queueId].sort() };
    }
    case 'setSkill': {
      if (settings.skills[deed.skillId] === deed.level) return undefined;
      return { ...settings, skills: { ...settings.skills, [deed.skillId]: deed.level } };
    }
    case 'dropSkill': {
      const { [deed.skillId]: dropped, ...skills } = settings.skills;
      return dropped === undefined ? undefined : { ...settings, skills };
    }
    case 'setCapacity': {
      if (capacity === deed.capacity) return undefined;
      return deed.capacity === undefined ? rest : { ...rest, capacity: deed.capacity };
    }
  }
}
