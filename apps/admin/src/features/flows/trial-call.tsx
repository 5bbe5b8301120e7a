import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';
import { Button } from '@rejoin/ui/button';
import { TextArea } from '@rejoin/ui/text-area';
import { useState } from 'react';

type TrialCallProps = { request: EndpointRequest; onEnd: (outcome: CallOutcome) => void };

/** How the server that the flow asks would answer, by hand. */
export function TrialCall({ request, onEnd }: TrialCallProps) {
  const [body, setBody] = useState('{}');
  return (
    <section aria-label="The server’s answer" className="flex flex-col gap-3 rounded-panel border border-line p-3">
      <p className="text-12 break-all text-muted">
        {request.method} {request.url}
      </p>
      {request.body !== undefined && (
        <pre className="max-h-32 overflow-auto text-12 whitespace-pre-wrap text-muted">{request.body}</pre>
      )}
      <TextArea
        label="Its answer, as JSON"
        className="[&_textarea]:font-mono [&_textarea]:text-12"
        spellCheck={false}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onEnd({ type: 'answered', status: 200, body })}>Answer</Button>
        <Button onClick={() => onEnd({ type: 'failed' })}>Fail</Button>
        <Button onClick={() => onEnd({ type: 'timedOut' })}>Time out</Button>
      </div>
    </section>
  );
}
