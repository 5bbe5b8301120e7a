import type { Person } from '@rejoin/use-cases/ports/agents';

/** Somebody, as the audit log names whoever has done something. */
export function actorOf({ id, name }: Pick<Person, 'id' | 'name'>) {
  return { type: 'person', id, name } as const;
}
