import { FocusHome } from '@rejoin/ui/focus-home';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '../../api/api-provider.tsx';
import { LicenceBanner } from '../../features/access/licence-banner.tsx';
import { ConsoleFrame } from '../../features/console/console-frame.tsx';
import { themeOf } from '../../features/console/theme.ts';
import { apiCaller, apiContext } from '../../server/api.ts';
import { screensOf } from '../../server/visitor.ts';
import { ScreenAccess } from '../../setting/screen-access.tsx';
import { leave } from './leave.ts';

/** Every screen of somebody who is signed in. The pages send everybody else to sign in. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { person } = await apiContext();
  if (person === undefined) return children;
  const { licences } = await (await apiCaller()).session.me();
  const screens = screensOf(person);
  return (
    <ApiProvider>
      <ConsoleFrame
        person={{ id: person.id, name: person.name, email: person.email }}
        screens={screens}
        theme={themeOf((await cookies()).get('theme')?.value)}
        onSignOut={leave}
      >
        <FocusHome as="div" className="flex flex-1 flex-col outline-none">
          {screens.length > 0 && <LicenceBanner licences={licences} />}
          <ScreenAccess value={screens}>{children}</ScreenAccess>
        </FocusHome>
      </ConsoleFrame>
    </ApiProvider>
  );
}
