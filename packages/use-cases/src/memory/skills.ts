import { namedSkillIds } from '@rejoin/core/flow/flow';
import type { InTheWay } from '../ports/in-the-way.ts';
import type { Skills } from '../ports/skills.ts';
import type { Announce, Books } from './books.ts';
import { flowsNaming } from './in-the-way.ts';
import { createMemoryNamedSettings } from './named-settings.ts';

export function createMemorySkills(books: Books, announce: Announce): Skills {
  const agentsWith = (skillId: string) =>
    [...books.agents.values()].filter(({ skills }) => Object.hasOwn(skills, skillId)).length;
  return createMemoryNamedSettings(books, announce, {
    names: books.skills,
    useOf: (id) => ({ agents: agentsWith(id) }),
    inTheWay: (id): InTheWay[] => {
      const count = agentsWith(id);
      return [
        ...(count === 0 ? [] : [{ type: 'agents', count } as const]),
        ...flowsNaming(books, (flow) => namedSkillIds(flow).includes(id)),
      ];
    },
  });
}
