import { saveAgent } from '../routing/save-agent.ts';
import { missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

/** Which queues they serve was said at the queues. */
export const writeAgent: Write = async (applying, { name: address }) => {
  const { names, wanted } = applying;
  const { agentDesk } = applying.settings;
  const entry = wanted.agents?.[address];
  if (entry === undefined) return [];
  const unknown = [
    ...missing(applying, 'people', [address]),
    ...missing(applying, 'skills', Object.keys(entry.skills)),
  ];
  if (unknown.length > 0) return unknown;
  const agentId = names.people.toId(address);
  const stored = await agentDesk.find(agentId);
  if (stored === undefined) return ['They have no role that lets them go on queue.'];
  const levels = Object.entries(entry.skills).map(([name, level]) => [names.skills.toId(name), level] as const);
  const settings = { ...entry, skills: Object.fromEntries(levels), queueIds: stored.settings.queueIds };
  return complaintsOf(await saveAgent({ agentDesk }, { agentId, settings, revision: stored.revision }), names);
};
