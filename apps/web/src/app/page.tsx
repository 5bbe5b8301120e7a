import { cookies } from 'next/headers';
import { apiCaller } from '../server/api.ts';
import { sendToSignIn } from '../server/sign-in.ts';
import { stores } from '../server/stores.ts';
import { unlessRefused } from '../server/unless-refused.ts';
import { Closed } from './closed.tsx';
import { themeOf } from './theme.ts';
import { signOutHere } from './workspace/actions.ts';
import { Workspace } from './workspace/workspace.tsx';

/** The workspace, for whoever is signed in and may see conversations: first drawn here, then alive in the browser. */
export default async function FrontPage() {
  const api = await apiCaller();
  const me = await unlessRefused('notSignedIn', api.session.me());
  if (me === undefined) return sendToSignIn();
  const closed = { name: me.person.name, signOut: signOutHere };
  if (!me.permissions.includes('conversation:webmessaging:view')) return <Closed {...closed} reason="notPermitted" />;
  const inbox = await unlessRefused('notAnAgent', api.agent.inbox());
  if (inbox === undefined) return <Closed {...closed} reason="notAnAgent" />;
  const theme = themeOf((await cookies()).get('theme')?.value);
  return <Workspace me={me} inbox={inbox} serverTime={stores().clock()} theme={theme} signOut={signOutHere} />;
}
