'use client';

import { maySkip, needsCode, WRAP_UP_NOTES_MAX_CHARACTERS } from '@rejoin/core/leg/wrap-up';
import { Button } from '@rejoin/ui/button';
import { Kbd } from '@rejoin/ui/kbd';
import { TextArea } from '@rejoin/ui/text-area';
import { TimeLeft } from '@rejoin/ui/time-left';
import { clsx } from 'clsx';
import { Check, CircleAlert, ClipboardCheck } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { useDeedKeys } from '../../keyboard/use-deed-keys.ts';
import { useServerClock } from '../../live/use-server-clock.ts';
import { useWrapUp, type WrapUp } from './use-wrap-up.ts';

type WrapUpPanelProps = {
  readonly conversationId: string;
  readonly wrapUp: WrapUp;
  /** What sets it off from what stands around it. */
  readonly className?: string;
};

/** How my leg ended: codes by click or by their number, notes, and Done with Ctrl+Enter. */
export function WrapUpPanel({ conversationId, wrapUp, className }: WrapUpPanelProps) {
  const work = useWrapUp(conversationId, wrapUp);
  const here = useServerClock();
  const notes = useId();
  const writeNotes = () => document.getElementById(notes)?.querySelector('textarea')?.focus();
  useActions([
    { ...ACTIONS.finishWrapUp, run: work.finish },
    { ...ACTIONS.wrapUpNotes, run: writeNotes },
  ]);
  useDeedKeys({
    ...Object.fromEntries(work.codes.slice(0, 9).map(({ id }, index) => [String(index + 1), () => work.toggle(id)])),
    'mod+enter': work.finish,
    n: writeNotes,
  });
  const finishByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    work.finish();
  };
  return (
    <section
      aria-label="After-call work"
      onKeyDown={finishByKey}
      className={clsx('max-h-[60dvh] overflow-y-auto', className)}
    >
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-3">
        <header className="flex min-w-0 items-center gap-2">
          <ClipboardCheck aria-hidden className="size-4 shrink-0 text-muted" />
          <h3 className="shrink-0 text-13 font-semibold">After-call work</h3>
          <span className="min-w-0 truncate text-muted">
            Leg {wrapUp.leg}
            {work.queueName !== undefined && ` · ${work.queueName}`}
          </span>
          {wrapUp.until !== undefined && (
            <span className="ml-auto shrink-0 text-muted">
              <TimeLeft endsAt={here(wrapUp.until)} className="font-medium text-ink tabular-nums" /> left
            </span>
          )}
        </header>
        <Codes work={work} required={needsCode(wrapUp, work.codes)} />
        <div id={notes}>
          <TextArea
            label="Notes"
            rows={2}
            placeholder="What the next agent should know"
            maxLength={WRAP_UP_NOTES_MAX_CHARACTERS}
            value={work.notes}
            onChange={(event) => work.note(event.target.value)}
          />
        </div>
        <footer className="flex items-center justify-end gap-2">
          {maySkip(wrapUp) && (
            <Button loading={work.skipping} onClick={work.skip}>
              Skip
            </Button>
          )}
          <Button variant="primary" loading={work.finishing} onClick={work.finish}>
            Done{' '}
            <span aria-hidden className="pointer-coarse:hidden">
              <Kbd inverted>Ctrl Enter</Kbd>
            </span>
          </Button>
        </footer>
      </div>
    </section>
  );
}

type CodesProps = { readonly work: ReturnType<typeof useWrapUp>; readonly required: boolean };

function Codes({ work: { codes, codeIds, missing, toggle }, required }: CodesProps) {
  if (codes.length === 0) return null;
  return (
    <fieldset className="min-w-0" aria-describedby={missing ? 'wrap-up-missing' : undefined}>
      <legend className="mb-1.5 text-13 font-medium">
        How it ended{required ? '' : ' '}
        {!required && <span className="font-normal text-muted">(optional)</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {codes.map(({ id, name }, index) => {
          const chosen = codeIds.includes(id);
          return (
            <button
              key={id}
              type="button"
              aria-pressed={chosen}
              onClick={() => toggle(id)}
              className={clsx(
                'inline-flex min-h-control max-w-full items-center gap-1.5 rounded-full border px-3 font-medium transition-colors',
                chosen
                  ? 'border-accent bg-accent-soft text-accent-ink'
                  : 'border-control-line bg-surface hover:bg-sunken',
              )}
            >
              {chosen ? (
                <Check aria-hidden className="size-3.5 shrink-0" />
              ) : (
                index < 9 && (
                  <span aria-hidden className="text-12 text-muted tabular-nums pointer-coarse:hidden">
                    {index + 1}
                  </span>
                )
              )}
              <span className="truncate">{name}</span>
            </button>
          );
        })}
      </div>
      {missing && (
        <p id="wrap-up-missing" role="alert" className="mt-1.5 flex items-center gap-1 text-12 text-danger-ink">
          <CircleAlert aria-hidden className="size-3.5" />
          Choose at least one.
        </p>
      )}
    </fieldset>
  );
}
