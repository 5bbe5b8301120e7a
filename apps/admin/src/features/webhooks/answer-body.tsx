import type { LoggedDelivery } from './webhook.ts';

type AnswerBodyProps = { answer: NonNullable<LoggedDelivery['latest']>['answer'] };

/** The beginning of what a server answered. */
export function AnswerBody({ answer }: AnswerBodyProps) {
  if (answer.type !== 'answered' || answer.body === '') return null;
  return (
    <figure>
      <figcaption className="mb-1 text-12 text-muted">The beginning of its answer</figcaption>
      <pre className="rounded-control border border-line bg-sunken p-2 font-mono text-12 break-all whitespace-pre-wrap">
        {answer.body}
      </pre>
    </figure>
  );
}
