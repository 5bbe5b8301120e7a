import { namedSkillIds } from '@rejoin/core/flow/flow';
import { byName } from '@rejoin/use-cases/by-name';
import type { InTheWay } from '@rejoin/use-cases/ports/in-the-way';
import type { Skills } from '@rejoin/use-cases/ports/skills';
import type { Reach } from '../database.ts';
import { flowsNaming } from './in-the-way.ts';
import { createNamedSettings } from './named-settings.ts';

export function createSkills(database: Reach): Skills {
  return createNamedSettings(database, {
    table: 'skill',
    list: async () => {
      const rows = await database.skill.findMany({ include: { _count: { select: { agents: true } } } });
      return rows.map(({ _count, ...skill }) => ({ ...skill, agents: _count.agents })).sort(byName);
    },
    inTheWay: async (transaction, skillId): Promise<InTheWay[]> => {
      const count = await transaction.agentSkill.count({ where: { skillId } });
      const flows = await flowsNaming(transaction, (flow) => namedSkillIds(flow).includes(skillId));
      return [...(count === 0 ? [] : [{ type: 'agents', count } as const]), ...flows];
    },
  });
}
