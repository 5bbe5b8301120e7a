import { addWrapUpCode } from '../leg/add-wrap-up-code.ts';
import { renameWrapUpCode } from '../leg/rename-wrap-up-code.ts';
import { addSkill } from '../routing/add-skill.ts';
import { renameSkill } from '../routing/rename-skill.ts';
import type { Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeSkill: Write = async ({ settings: { skills }, newId, names }, { name }) => {
  const stored = (await skills.list()).find(({ id }) => id === names.skills.toId(name));
  if (stored !== undefined) return complaintsOf(await renameSkill({ skills }, { ...stored, name }), names);
  const outcome = await addSkill({ skills, newId }, { name });
  if (outcome.type === 'added') names.skills.put(name, outcome.id);
  return complaintsOf(outcome, names);
};

export const writeWrapUpCode: Write = async ({ settings: { wrapUpCodes }, newId, names }, { name }) => {
  const stored = (await wrapUpCodes.list()).find(({ id }) => id === names.wrapUpCodes.toId(name));
  if (stored !== undefined) return complaintsOf(await renameWrapUpCode({ wrapUpCodes }, { ...stored, name }), names);
  const outcome = await addWrapUpCode({ wrapUpCodes, newId }, { name });
  if (outcome.type === 'added') names.wrapUpCodes.put(name, outcome.id);
  return complaintsOf(outcome, names);
};
