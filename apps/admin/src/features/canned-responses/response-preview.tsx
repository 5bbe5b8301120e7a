import { fillResponse, gapsIn } from '@rejoin/core/canned-responses/fill-response';
import type { ResponseOptions } from './canned-response.ts';

const EXAMPLE = { guest: { firstName: 'Ada', lastName: 'Lovelace' }, agentName: 'Sam Rivera' };

/** What an agent would have in their message, for a guest who has signed in. */
export function ResponsePreview({ text, options }: { text: string; options: ResponseOptions }) {
  const { companyName, queues } = options;
  const queueName = queues[0]?.name;
  const filled = fillResponse(text, { ...EXAMPLE, companyName, ...(queueName !== undefined && { queueName }) });
  const gaps = gapsIn(filled);
  return (
    <figure aria-label="Preview" className="rounded-panel border border-line bg-sunken px-4 py-3">
      <figcaption className="mb-1.5 text-12 text-muted">For Ada Lovelace, who has signed in</figcaption>
      <p className="text-14 break-words whitespace-pre-wrap" dir="auto">
        {text.trim() === '' && <span className="text-muted">Here stands what the guest would read.</span>}
        {gaps.map(({ from, to }, index) => (
          <span key={from}>
            {filled.slice(gaps[index - 1]?.to ?? 0, from)}
            <mark className="rounded-[4px] bg-attention-soft px-0.5 text-attention-ink">{filled.slice(from, to)}</mark>
          </span>
        ))}
        {filled.slice(gaps.at(-1)?.to ?? 0)}
      </p>
      {gaps.length > 0 && (
        <p className="mt-2 text-12 text-muted">
          Marked is what depends on the guest. Where it is not known the agent has to fill it before they can send.
        </p>
      )}
    </figure>
  );
}
