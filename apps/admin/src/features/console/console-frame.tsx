'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { FocusHome } from '@rejoin/ui/focus-home';
import { Menu } from '@rejoin/ui/menu';
import { Sidebar, type SidebarGroup } from '@rejoin/ui/sidebar';
import { SkipLink } from '@rejoin/ui/skip-link';
import { type Theme, ThemeToggle } from '@rejoin/ui/theme-toggle';
import {
  Bot,
  Building2,
  ChevronsUpDown,
  Clock,
  Headset,
  History,
  Inbox,
  KeyRound,
  Lock,
  LockKeyhole,
  LogOut,
  MessageSquareQuote,
  Palette,
  Rocket,
  ShieldCheck,
  Sparkles,
  Tags,
  Users,
  UserX,
  Webhook,
  Workflow,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Link } from '../../navigation/link.tsx';
import { Brand } from './brand.tsx';
import { ChangePassword } from './change-password.tsx';

/** By task, in the order of the menu. */
const GROUPS = [
  {
    label: 'Messenger',
    screens: [
      { screen: 'configurations', label: 'Configurations', icon: <Palette aria-hidden /> },
      { screen: 'deployments', label: 'Deployments', icon: <Rocket aria-hidden /> },
      { screen: 'flows', label: 'Flows', icon: <Workflow aria-hidden /> },
      { screen: 'flow-secrets', label: 'Flow secrets', icon: <Lock aria-hidden /> },
      { screen: 'identity-providers', label: 'Identity providers', icon: <KeyRound aria-hidden /> },
    ],
  },
  {
    label: 'Routing',
    screens: [
      { screen: 'queues', label: 'Queues', icon: <Inbox aria-hidden /> },
      { screen: 'agents', label: 'Agents', icon: <Headset aria-hidden /> },
      { screen: 'skills', label: 'Skills', icon: <Sparkles aria-hidden /> },
      { screen: 'wrap-up-codes', label: 'Wrap-up codes', icon: <Tags aria-hidden /> },
      { screen: 'canned-responses', label: 'Canned responses', icon: <MessageSquareQuote aria-hidden /> },
      { screen: 'hours', label: 'Hours', icon: <Clock aria-hidden /> },
    ],
  },
  {
    label: 'People',
    screens: [
      { screen: 'people', label: 'People', icon: <Users aria-hidden /> },
      { screen: 'roles', label: 'Roles', icon: <ShieldCheck aria-hidden /> },
    ],
  },
  {
    label: 'Integrations',
    screens: [
      { screen: 'webhooks', label: 'Webhooks', icon: <Webhook aria-hidden /> },
      { screen: 'oauth-clients', label: 'OAuth clients', icon: <Bot aria-hidden /> },
    ],
  },
  {
    label: 'Company',
    screens: [
      { screen: 'company', label: 'Settings', icon: <Building2 aria-hidden /> },
      { screen: 'guest-data', label: 'Guest data', icon: <UserX aria-hidden /> },
      { screen: 'audit', label: 'Audit', icon: <History aria-hidden /> },
    ],
  },
] as const;

export type Screen = (typeof GROUPS)[number]['screens'][number]['screen'];

type ConsoleFrameProps = {
  person: { readonly id: string; readonly name: string; readonly email: string };
  /** What the person may see; nothing else is in the menu. */
  screens: readonly Screen[];
  theme: Theme;
  onSignOut: () => Promise<void>;
  children: ReactNode;
};

/** Navigation by task on the left, the screen on the right. */
export function ConsoleFrame({ person, screens, theme, onSignOut, children }: ConsoleFrameProps) {
  const path = usePathname();
  const groups: readonly SidebarGroup[] = GROUPS.map(({ label, screens: ofGroup }) => ({
    label,
    items: ofGroup
      .filter(({ screen }) => screens.includes(screen))
      .map(({ screen, ...item }) => {
        const href = `/${screen}`;
        return { ...item, href, current: path === href || path.startsWith(`${href}/`) };
      }),
  })).filter(({ items }) => items.length > 0);
  const footer = (
    <div className="flex items-center gap-1">
      <Account person={person} onSignOut={onSignOut} />
      <ThemeToggle theme={theme} />
    </div>
  );
  return (
    <div className="min-h-dvh lg:flex">
      <SkipLink to="page" label="Skip the navigation" />
      <Sidebar brand={<Home />} groups={groups} footer={footer} link={Link} />
      <FocusHome as="main" id="page" className="min-w-0 flex-1 outline-none">
        <div className="mx-auto flex min-h-dvh max-w-[1100px] flex-col px-4 pt-6 sm:px-8 lg:pt-8 max-lg:min-h-[calc(100dvh-3.25rem)]">
          {children}
        </div>
      </FocusHome>
    </div>
  );
}

/** Leads to where somebody arrives who has signed in. */
function Home() {
  return (
    <Link href="/" className="flex w-fit rounded-control">
      <Brand />
    </Link>
  );
}

type AccountProps = Pick<ConsoleFrameProps, 'person' | 'onSignOut'>;

function Account({ person, onSignOut }: AccountProps) {
  const [changing, setChanging] = useState(false);
  const trigger = (
    <button
      type="button"
      aria-label={`Account of ${person.name}`}
      className="focus-inset flex min-w-0 flex-1 items-center gap-2.5 rounded-control p-1.5 text-left transition-colors hover:bg-sunken"
    >
      <Avatar name={person.name} tintBy={person.id} size="small" />
      <span className="min-w-0 flex-1 truncate text-13 font-medium">{person.name}</span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  );
  const menu = (
    <Menu
      trigger={trigger}
      side="top"
      header={
        <>
          <p className="truncate font-medium">{person.name}</p>
          <p className="truncate text-12 text-muted">{person.email}</p>
        </>
      }
      groups={[
        [{ label: 'Change password', icon: <LockKeyhole aria-hidden />, onSelect: () => setChanging(true) }],
        [{ label: 'Sign out', icon: <LogOut aria-hidden />, onSelect: () => void onSignOut() }],
      ]}
    />
  );
  return (
    <>
      {menu}
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
