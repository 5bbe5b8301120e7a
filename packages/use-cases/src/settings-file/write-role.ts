import { putRole } from '@rejoin/core/directory/change-role';
import type { Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeRole: Write = async ({ settings: { directory }, newId, names, wanted }, { name }) => {
  const entry = wanted.roles?.[name];
  if (entry === undefined) return [];
  const policies = Object.entries(entry).map(([key, actions]) => {
    const [domain = '', entity = ''] = key.split(':');
    return { domain, entity, actions };
  });
  const roleId = names.roles.has(name) ? names.roles.toId(name) : newId();
  const outcome = await directory.change((now) => putRole(now, { roleId, content: { name, policies } }));
  if (outcome.type === 'changed') names.roles.put(name, roleId);
  return complaintsOf(outcome, names);
};
