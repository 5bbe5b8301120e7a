import { addWrapUpCode } from '../leg/add-wrap-up-code.ts';
import { addSkill } from '../routing/add-skill.ts';
import type { Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeSkill: Write = async ({ settings: { skills }, newId, names }, { name }) => {
  const outcome = await addSkill({ skills, newId }, { name });
  if (outcome.type === 'added') names.skills.put(name, outcome.id);
  return complaintsOf(outcome, names);
};

export const writeWrapUpCode: Write = async ({ settings: { wrapUpCodes }, newId, names }, { name }) => {
  const outcome = await addWrapUpCode({ wrapUpCodes, newId }, { name });
  if (outcome.type === 'added') names.wrapUpCodes.put(name, outcome.id);
  return complaintsOf(outcome, names);
};
