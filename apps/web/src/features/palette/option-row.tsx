import { Avatar } from '@rejoin/ui/avatar';
import { Kbd } from '@rejoin/ui/kbd';
import { Spinner } from '@rejoin/ui/spinner';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { clsx } from 'clsx';
import { ArrowDown, ChevronRight, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { colleagueWords } from '../../live/standing-words.ts';
import { ToldName } from '../../live/told-name.tsx';
import type { FoundMessage } from '../../live/wire.ts';
import type { ColleagueOption, Option } from './options.ts';

type OptionRowProps = { readonly option: Option; readonly me: string; readonly loading: boolean };

/** What a line of the palette says. */
export function OptionRow({ option, me, loading }: OptionRowProps): ReactNode {
  switch (option.type) {
    case 'action':
      return (
        <Line icon={<ChevronRight aria-hidden />} label={option.action.label}>
          <span aria-hidden className="flex gap-1 pointer-coarse:hidden">
            {option.action.keys?.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </Line>
      );
    case 'conversation':
      return (
        <Line
          icon={<Avatar name={option.row.guestName} tintBy={option.row.sessionId} size="small" />}
          label={
            <>
              {option.row.guestName}
              <ToldName row={option.row} />
            </>
          }
        >
          {option.hint !== undefined && (
            <span dir="auto" className="max-w-1/2 min-w-0 truncate text-12 text-muted">
              {option.hint}
            </span>
          )}
          <TimeAgo at={option.row.lastAt} className="text-12 text-muted" />
        </Line>
      );
    case 'colleague':
      return <ColleagueLine {...option} />;
    case 'search':
      return (
        <Line icon={loading ? <Spinner /> : <Search aria-hidden />} label={`Search messages for “${option.query}”`} />
      );
    case 'message':
      return <Message message={option.message} me={me} />;
    case 'more':
      return <Line icon={loading ? <Spinner /> : <ArrowDown aria-hidden />} label="Show more" />;
  }
}

type LineProps = { readonly icon: ReactNode; readonly label: ReactNode; readonly children?: ReactNode };

function Line({ icon, label, children }: LineProps) {
  return (
    <>
      <span className="grid w-7 shrink-0 place-items-center text-muted [&>svg]:size-4">{icon}</span>
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {label}
      </span>
      {children}
    </>
  );
}

function ColleagueLine({ colleague, deed, reason }: ColleagueOption) {
  const { agentId, name, load, capacity } = colleague;
  const cannot = reason !== undefined;
  return (
    <Line
      icon={<Avatar name={name} tintBy={agentId} size="small" className={clsx(cannot && 'opacity-60')} />}
      label={<span className={clsx(cannot && 'text-muted')}>{name}</span>}
    >
      <span className={clsx('shrink-0 text-12 text-muted', !cannot && 'max-sm:hidden')}>
        {reason ?? `${colleagueWords(colleague).label} · ${load} of ${capacity}`}
      </span>
      <span
        dir="auto"
        className={clsx('max-w-1/2 min-w-0 truncate text-12', cannot ? 'text-muted max-sm:hidden' : 'font-medium')}
      >
        {deed.label}
      </span>
    </Line>
  );
}

function Message({ message, me }: { readonly message: FoundMessage; readonly me: string }) {
  const { guestName, agent, at, excerpt } = message;
  const who = agent === undefined ? guestName : `${agent.agentId === me ? 'You' : agent.name} to ${guestName}`;
  return (
    <span className="min-w-0 flex-1 py-1.5">
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate text-12 font-medium">{who}</span>
        <TimeAgo at={at} className="shrink-0 text-12 text-muted" />
      </span>
      <span dir="auto" className="line-clamp-2 wrap-anywhere">
        {excerpt.map(({ text, isMatch }, index) =>
          isMatch ? (
            <mark key={index} className="rounded-[2px] bg-attention-soft font-semibold text-attention-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
    </span>
  );
}
