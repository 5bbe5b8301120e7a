import type { DirectoryChange } from '@rejoin/core/directory/directory';
import type { News } from '../ports/news.ts';

/** What the world hears of a change: of one person by name, of several or of a role that it may be anybody; of each place. */
export function directoryNews({ people = [], places }: DirectoryChange): readonly News[] {
  const [only, ...others] = people;
  const about = only === undefined || others.length > 0 ? {} : { personId: only.id };
  const ofPlaces = [...places.opened, ...places.closed].map((agentId): News => ({ type: 'agent', agentId }));
  return [{ type: 'people', ...about }, ...ofPlaces];
}
