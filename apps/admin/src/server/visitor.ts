import 'server-only';
import type { SignedInPerson } from '@rejoin/api/context';
import type { Permission } from '@rejoin/core/permissions/permission';
import { redirect } from 'next/navigation';
import { apiContext } from './api.ts';

/** Who asks for this page. Somebody who is not signed in is sent to do so and comes back to `path`. */
export async function visitor(path: string): Promise<SignedInPerson> {
  const { person } = await apiContext();
  if (person === undefined) redirect(`/sign-in?from=${encodeURIComponent(path)}`);
  return person;
}

/** What the person may do with configurations, or with deployments. */
export function abilitiesOf({ permissions }: SignedInPerson, entity: 'configuration' | 'deployment') {
  const may = (action: 'view' | 'add' | 'edit' | 'delete') =>
    permissions.has(`webDeployments:${entity}:${action}` satisfies Permission);
  return { view: may('view'), add: may('add'), edit: may('edit'), delete: may('delete') };
}

/** The screens that the person may see, in the order of the menu. */
export function screensOf(person: SignedInPerson) {
  const screens = [
    { screen: 'configurations', may: abilitiesOf(person, 'configuration').view },
    { screen: 'deployments', may: abilitiesOf(person, 'deployment').view },
    { screen: 'identity-providers', may: abilitiesOf(person, 'configuration').view },
  ] as const;
  return screens.flatMap(({ screen, may }) => (may ? [screen] : []));
}
