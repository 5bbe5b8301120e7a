import type { VNode } from 'preact';
import type { FormLine } from '../thread/form-lines.ts';

/** What the guest filled in. */
export function FormLines({ lines }: { lines: readonly FormLine[] }): VNode {
  return (
    <dl class="bubble form-lines">
      {lines.map(({ question, answer }, index) => (
        <div key={index}>
          {question !== '' && <dt dir="auto">{question}</dt>}
          <dd dir="auto">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
