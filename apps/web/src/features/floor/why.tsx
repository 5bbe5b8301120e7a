'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Badge } from '@rejoin/ui/badge';
import { Dialog } from '@rejoin/ui/dialog';
import { ErrorState } from '@rejoin/ui/error-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow } from '../../live/wire.ts';
import { verdicts, whySentence } from './why-words.ts';

/** Who can take a conversation changes while it waits: that answer is read anew this often, in milliseconds. */
const READ_AGAIN_MS = 2000;

type WhyProps = {
  readonly row: FloorRow;
  readonly nameOf: (agentId: string) => string;
  readonly queueName: (queueId: string) => string;
};

/** Says why the conversation went where it went, or why nobody has it yet, and what spoke against the other agents. */
export function Why({ row, nameOf, queueName }: WhyProps) {
  const [asking, setAsking] = useState(false);
  if (row.status === 'inFlow') return null;
  const question = row.status === 'waiting' ? 'Why nobody has it yet' : 'Why it went where it went';
  return (
    <>
      <IconButton label={question} icon={<CircleQuestionMark />} onClick={() => setAsking(true)} />
      <Dialog open={asking} onOpenChange={setAsking} title={question} description={row.guestName}>
        <Answer key={row.since} row={row} nameOf={nameOf} queueName={queueName} />
      </Dialog>
    </>
  );
}

function Answer({ row, nameOf, queueName }: WhyProps) {
  const trpc = useTRPC();
  const { data, isError, isFetching, refetch } = useQuery(
    trpc.supervisor.explain.queryOptions(
      { conversationId: row.conversationId },
      { refetchInterval: ({ state }) => (state.data?.type === 'now' ? READ_AGAIN_MS : false), retry: 1 },
    ),
  );
  if (data === undefined && isError)
    return (
      <ErrorState
        title="Routing’s reasons could not be read."
        text="Nothing is lost. Try again."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (data === undefined) return <AnswerSkeleton />;
  return (
    <>
      <p className="wrap-anywhere">{whySentence(data, { nameOf, queueName })}</p>
      {'choice' in data && data.choice.considered.length > 0 && (
        <>
          <p className="mt-4 mb-1 text-12 font-medium text-muted">
            {data.type === 'now' ? 'As things stand' : 'As things stood · '}
            {data.type === 'then' && <TimeAgo at={data.at} />}
          </p>
          <ul
            aria-label="Considered"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard.
            tabIndex={0}
            className="-mx-2 max-h-[min(24rem,50dvh)] overflow-y-auto overscroll-contain"
          >
            {verdicts(data).map(({ agentId, meaning, label }) => (
              <li key={agentId} className="flex min-h-11 items-center gap-3 px-2 py-1">
                <Avatar name={nameOf(agentId)} tintBy={agentId} />
                <span className="min-w-0 flex-1 truncate font-medium">{nameOf(agentId)}</span>
                <Badge meaning={meaning}>{label}</Badge>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function AnswerSkeleton() {
  return (
    <Loading label="Reading why" className="flex flex-col gap-2">
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="mt-4 h-10 w-full" />
      <Skeleton className="h-10 w-full" />
    </Loading>
  );
}
