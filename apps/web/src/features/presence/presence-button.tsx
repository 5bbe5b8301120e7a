'use client';

import { Spinner } from '@rejoin/ui/spinner';
import { Tooltip } from '@rejoin/ui/tooltip';
import { clsx } from 'clsx';
import { Power } from 'lucide-react';
import { useActions } from '../../keyboard/use-actions.tsx';
import { useChangeRoutingStatus } from './use-change-routing-status.ts';

const colours = {
  good: 'bg-good-soft text-good-ink',
  attention: 'bg-attention-soft text-attention-ink',
  neutral: 'bg-pressed text-muted',
};

/**
 * Whether I am on queue, always in sight, and the way to change it. After a click it lets go of the focus: the next Enter is meant for
 * the offer that comes.
 */
export function PresenceButton() {
  const { words, act, may, changing, change } = useChangeRoutingStatus();
  useActions([{ label: act, run: may && !changing ? change : undefined }]);
  const label = may ? act : 'Your role does not let you go on queue';
  return (
    <Tooltip label={label} side="right">
      <button
        type="button"
        aria-busy={changing || undefined}
        disabled={!may || changing}
        onClick={(event) => {
          change();
          if (event.detail > 0) event.currentTarget.blur();
        }}
        className="group flex w-16 flex-col items-center gap-1 rounded-panel py-1.5 text-12 font-medium transition-colors enabled:hover:bg-sunken short:max-md:w-auto short:max-md:flex-row short:max-md:py-0"
      >
        <span
          className={clsx(
            'grid size-9 place-items-center rounded-full transition-colors [&_svg]:size-4.5',
            colours[words.meaning],
          )}
        >
          {changing ? <Spinner /> : <Power aria-hidden />}
        </span>
        <span aria-hidden className="text-center leading-tight short:max-md:max-w-16">
          {words.label}
        </span>
        <span className="sr-only">{label}</span>
      </button>
    </Tooltip>
  );
}
