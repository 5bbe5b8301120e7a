import 'server-only';
import type { SignedInPerson } from '@rejoin/api/context';
import type { Permission } from '@rejoin/core/permissions/permission';
import type { Screen } from '../features/console/console-frame.tsx';
import { apiContext } from './api.ts';
import { sendToSignIn } from './sign-in.ts';

/** Who asks for this page. Somebody who is not signed in is sent to do so and comes back. */
export async function visitor(): Promise<SignedInPerson> {
  const { person } = await apiContext();
  return person ?? (await sendToSignIn());
}

/** What can be viewed, added, edited and deleted, each by its own permission. */
type Manageable = Permission extends infer P ? (P extends `${infer Thing}:delete` ? Thing : never) : never;

/** What the person may do with things of a kind. */
export function abilitiesOf({ permissions }: SignedInPerson, thing: Manageable) {
  const may = (action: 'view' | 'add' | 'edit' | 'delete') => permissions.has(`${thing}:${action}` as Permission);
  return { view: may('view'), add: may('add'), edit: may('edit'), delete: may('delete') };
}

/** The screens that the person may see, in the order of the menu. */
export function screensOf(person: SignedInPerson): Screen[] {
  const screens: readonly { readonly screen: Screen; readonly may: boolean }[] = [
    { screen: 'configurations', may: abilitiesOf(person, 'webDeployments:configuration').view },
    { screen: 'deployments', may: abilitiesOf(person, 'webDeployments:deployment').view },
    { screen: 'flows', may: abilitiesOf(person, 'architect:flow').view },
    { screen: 'flow-secrets', may: abilitiesOf(person, 'architect:flowSecret').view },
    { screen: 'identity-providers', may: abilitiesOf(person, 'webDeployments:configuration').view },
    { screen: 'queues', may: abilitiesOf(person, 'routing:queue').view },
    { screen: 'agents', may: person.permissions.has('directory:user:view') },
    { screen: 'skills', may: abilitiesOf(person, 'routing:skill').view },
    { screen: 'wrap-up-codes', may: abilitiesOf(person, 'routing:wrapupCode').view },
    { screen: 'canned-responses', may: abilitiesOf(person, 'responses:response').view },
    { screen: 'hours', may: abilitiesOf(person, 'routing:schedule').view },
    { screen: 'people', may: person.permissions.has('directory:user:view') },
    { screen: 'roles', may: abilitiesOf(person, 'authorization:role').view },
    { screen: 'oauth-clients', may: abilitiesOf(person, 'oauth:client').view },
    { screen: 'company', may: person.permissions.has('directory:organization:admin') },
    { screen: 'webhooks', may: abilitiesOf(person, 'integrations:webhook').view },
    { screen: 'guest-data', may: person.permissions.has('gdpr:request:view') },
    { screen: 'audit', may: person.permissions.has('audits:audit:view') },
  ];
  return screens.flatMap(({ screen, may }) => (may ? [screen] : []));
}
