'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { IconButton } from '@rejoin/ui/icon-button';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { BadgeCheck, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { useServerNow } from '../../live/use-server-now.ts';
import { WHY_ME } from '../../live/why-me.ts';
import type { InboxRow } from '../../live/wire.ts';
import { legsOf, whyMe } from './legs.ts';
import { momentWords, untilWords } from './moment-words.ts';

type GuestPanelProps = {
  readonly row: InboxRow;
  readonly onClose: () => void;
  /** What else the guest has talked about. */
  readonly earlier: ReactNode;
};

/** Who the guest is, as far as is known, and how the conversation came to me. */
export function GuestPanel({ row, onClose, earlier }: GuestPanelProps) {
  const me = useMe();
  const thread = useLiveState((state) => state.threads.get(row.conversationId));
  const entries = thread?.entries;
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row.queueId)?.name);
  const agentNames = useLiveState((state) => state.agentNames);
  const isWhole = thread !== undefined && thread.entries.length > 0 && !thread.more;
  const attributes = Object.entries(row.attributes ?? {});
  const { legs, why } = useMemo(() => {
    const known = entries ?? [];
    return {
      legs: legsOf(known, me.id, agentNames),
      why: whyMe(row, known, me.id),
    };
  }, [entries, me.id, row, agentNames]);
  return (
    <aside aria-label="Guest" className="flex min-h-0 w-full flex-col overflow-y-auto bg-surface">
      <header className="flex h-14 shrink-0 items-center justify-between border-b border-line px-4">
        <h2 className="text-14 font-semibold">Guest</h2>
        <IconButton label="Close guest details" icon={<X />} onClick={onClose} className="xl:hidden" />
      </header>
      <div className="flex items-center gap-3 px-4 py-4">
        <Avatar name={row.guestName} tintBy={row.sessionId} size="large" />
        <div className="min-w-0">
          <p className="truncate text-14 font-semibold">{row.guestName}</p>
          <Standing row={row} />
        </div>
      </div>
      <Facts title="Conversation">
        <Fact label="Queue">{queue ?? 'None yet'}</Fact>
        <Fact label="Leg">{row.leg}</Fact>
        {why !== undefined && <Fact label="Why you">{WHY_ME[why]}</Fact>}
        {row.waitingSince !== undefined && (
          <Fact label="Waiting since">
            <TimeAgo at={row.waitingSince} />
          </Fact>
        )}
      </Facts>
      {attributes.length > 0 && (
        <Facts title="Attributes">
          {attributes.map(([name, value]) => (
            <Fact key={name} label={name}>
              <bdi>{value}</bdi>
            </Fact>
          ))}
        </Facts>
      )}
      <section className="border-t border-line px-4 py-4">
        <h3 className="mb-2 text-12 tracking-normal text-muted">With an agent</h3>
        {legs.length === 0 && thread?.more !== true && (
          <NoLegs isWhole={isWhole} failed={thread?.failed !== undefined} />
        )}
        <ol className="flex flex-col gap-2">
          {legs.map(({ key, agent, to }) => (
            <li key={key} className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium">{agent}</span>
              <span className="shrink-0 text-12 text-muted">{to === undefined ? 'connected' : <Until at={to} />}</span>
            </li>
          ))}
        </ol>
        {thread?.more === true && (
          <p className="mt-2 text-muted">Earlier ones show as you scroll up in the conversation.</p>
        )}
      </section>
      {earlier !== null && (
        <section className="border-t border-line px-4 py-4">
          <h3 className="mb-2 text-12 tracking-normal text-muted">Earlier conversations</h3>
          {earlier}
        </section>
      )}
      <Facts title="Technical">
        <Id label="Conversation" value={row.conversationId} />
        <Id label="Session" value={row.sessionId} />
        <Id label="Deployment" value={row.deploymentId} />
      </Facts>
    </aside>
  );
}

/** Where no legs are known: there are none, or what tells of them is being read, or could not be. */
function NoLegs({ isWhole, failed }: { readonly isWhole: boolean; readonly failed: boolean }) {
  if (isWhole) return <p className="text-muted">Nobody has had this conversation yet.</p>;
  if (failed) return <p className="text-muted">Shows once the conversation can be read.</p>;
  return (
    <Loading label="Reading who has had it">
      <Skeleton className="h-5 w-full" />
    </Loading>
  );
}

/** When a leg ended: in passing "now" would read as if it still went on. */
function Until({ at }: { readonly at: number }) {
  const now = useServerNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={momentWords(at)}>
      {untilWords(at, now())}
    </time>
  );
}

/** Whether an identity provider vouches for the guest, and under which address. */
function Standing({ row: { guest } }: { readonly row: InboxRow }) {
  if (guest === undefined) return <p className="text-muted">Anonymous</p>;
  return (
    <>
      <p className="flex items-center gap-1 text-good-ink">
        <BadgeCheck aria-hidden className="size-4 shrink-0" />
        Signed in
      </p>
      {guest.email !== undefined && (
        <p className="truncate text-muted" title={guest.email}>
          {guest.email}
        </p>
      )}
    </>
  );
}

function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-t border-line px-4 py-4">
      <h3 className="mb-2 text-12 tracking-normal text-muted">{title}</h3>
      <dl className="grid grid-cols-[fit-content(40%)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5">{children}</dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="wrap-anywhere text-muted">{label}</dt>
      <dd className="text-right wrap-anywhere">{children}</dd>
    </>
  );
}

function Id({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Fact label={label}>
      <code className="block truncate text-12 select-all" title={value}>
        {value}
      </code>
    </Fact>
  );
}
