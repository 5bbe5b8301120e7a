import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { Button } from '@rejoin/ui/button';
import { TextArea } from '@rejoin/ui/text-area';
import { useMutation } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { outlineOrder } from './outline-order.ts';

const NOT_APPLIED: Deed = { not: 'Not applied', thing: 'this flow', right: 'edit flows' };

type JsonPanelProps = {
  content: FlowContent;
  /** What has been typed and is not applied; `undefined`: nothing. */
  typed: string | undefined;
  onType: Dispatch<SetStateAction<string | undefined>>;
  readOnly: boolean;
  onChange: (content: FlowContent) => void;
};

/** The whole flow as it is kept, for what the forms lack. It becomes the draft once it is a flow. */
export function JsonPanel({ content, typed, onType, readOnly, onChange }: JsonPanelProps) {
  const trpc = useTRPC();
  const kept = writtenOut(content);
  const [fault, setFault] = useState<string>();
  const check = useMutation(trpc.flows.check.mutationOptions());
  const text = typed ?? kept;
  const apply = () => {
    const parsed = parse(text);
    setFault(parsed.fault);
    if (parsed.fault !== undefined) return;
    check.mutate(
      { content: parsed.value },
      {
        onSuccess: ({ faults }) => {
          if (faults.length > 0) return setFault(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
          onChange(parsed.value as FlowContent);
          onType((now) => (now === text ? undefined : now));
        },
        onError: (error) => setFault(whyNot(error, NOT_APPLIED)),
      },
    );
  };
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <TextArea
        label="The flow as JSON"
        hint="Everything a flow can say, cards and pickers too. Problems are shown at the nodes once it is applied."
        className="[&_textarea]:max-h-[55dvh] [&_textarea]:font-mono [&_textarea]:text-12"
        rows={18}
        spellCheck={false}
        value={text}
        readOnly={readOnly}
        error={fault === undefined ? undefined : 'Not applied. What is wrong stands below.'}
        onChange={({ target }) => {
          onType(target.value === kept ? undefined : target.value);
          setFault(undefined);
        }}
      />
      {fault !== undefined && (
        <pre
          role="alert"
          aria-label="What is wrong"
          className="max-h-60 overflow-auto rounded-panel bg-danger-soft px-3 py-2 text-12 whitespace-pre-wrap text-danger-ink"
        >
          {fault}
        </pre>
      )}
      {!readOnly && (
        <div className="flex gap-2">
          <Button variant="primary" loading={check.isPending} disabled={typed === undefined} onClick={apply}>
            Apply to the draft
          </Button>
          <Button
            disabled={typed === undefined}
            onClick={() => {
              onType(undefined);
              setFault(undefined);
            }}
          >
            Discard
          </Button>
        </div>
      )}
    </div>
  );
}

/** In the order in which it is read: the nodes as in the list, and of each thing first what kind it is. */
function writtenOut(content: FlowContent): string {
  const { start, nodes, tests, ...rest } = content;
  const ordered = Object.fromEntries(outlineOrder(content).map((key) => [key, nodes[key]]));
  return JSON.stringify({ start, ...rest, nodes: ordered, tests }, kindFirst, 2);
}

function kindFirst(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kind = ['type', 'contentType'].find((name) => Object.hasOwn(value, name));
  return kind === undefined ? value : { [kind]: Object.entries(value).find(([name]) => name === kind)?.[1], ...value };
}

type Parsed = { readonly value: unknown; readonly fault?: undefined } | { readonly fault: string };

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'This is no JSON.' };
  }
}
