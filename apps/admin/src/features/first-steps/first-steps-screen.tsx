'use client';

import type { FirstStep } from '@rejoin/core/company/first-steps';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Circle, CircleCheck } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import { STEP_WORDS, stepHref } from './step-words.ts';

const ASK_EVERY_MS = 10_000;

/** What still stands between the company and its first conversation. Each step is ticked by itself, also while somebody looks, until none is missing. */
export function FirstStepsScreen({ steps: read }: { steps: readonly FirstStep[] }) {
  const { data: steps } = useQuery(
    useTRPC().company.firstSteps.queryOptions(undefined, {
      initialData: read,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.every((step) => step.done) ? false : ASK_EVERY_MS),
    }),
  );
  const done = steps.filter((step) => step.done).length;
  return (
    <>
      <PageHeader
        title={done === steps.length ? 'Ready for your first conversation' : 'Your first conversation'}
        description="What a guest on your site needs to reach somebody. A step is ticked once it is so, whoever does it."
      />
      <p role="status" className="mt-6 text-13 text-muted tabular-nums">
        {done} of {steps.length} done
      </p>
      <ol className="mt-2 max-w-3xl divide-y divide-line rounded-panel border border-line bg-surface">
        {steps.map((step) => (
          <li key={step.name} className="first:*:rounded-t-panel last:*:rounded-b-panel">
            <Step step={step} />
          </li>
        ))}
      </ol>
      <p className="mt-4 mb-12 max-w-prose text-13 text-muted text-pretty">
        Then whoever serves the queue goes on queue in the workspace, and the first message rings there.
      </p>
    </>
  );
}

function Step({ step }: { step: FirstStep }) {
  const { title, text } = STEP_WORDS[step.name];
  return (
    <Link
      href={stepHref(step)}
      className="focus-inset flex items-center gap-3 px-4 py-3 transition-colors hover:bg-sunken pointer-coarse:min-h-11"
    >
      {step.done ? (
        <CircleCheck role="img" aria-label="Done" className="size-5 shrink-0 text-good-ink" />
      ) : (
        <Circle role="img" aria-label="To do" className="size-5 shrink-0 text-muted" />
      )}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{title}</span>
        <span className="block text-13 text-muted">{text}</span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
    </Link>
  );
}
