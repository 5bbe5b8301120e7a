import type { FlowContent, FlowDraft } from '@rejoin/core/flow/flow-draft';
import { Select } from '@rejoin/ui/select';
import { TextField } from '@rejoin/ui/text-field';
import { nodeOptions } from './exit-fields.tsx';
import type { FlowChoices } from './flow.ts';
import type { EditMark } from './history.ts';

type FlowSettingsProps = {
  draft: FlowDraft;
  choices: FlowChoices;
  problems: readonly string[];
  readOnly: boolean;
  onChange: (draft: FlowDraft, mark?: EditMark) => void;
};

/** Neither a key nor an id. */
const NONE = ' ';

/** What holds for the flow as a whole: its name, where it begins, where it goes on an error. */
export function FlowSettings({ draft, choices, problems, readOnly, onChange }: FlowSettingsProps) {
  const { name, content } = draft;
  const { start, onRejoin = NONE, onError } = content;
  const nodes = nodeOptions(content, choices);
  const has = (key: string) => Object.hasOwn(content.nodes, key);
  const queues = choices.queues.map(({ id, name: label }) => ({ value: id, label }));
  const hasQueue = onError === undefined || choices.queues.some(({ id }) => id === onError.queueId);
  const edit = (next: FlowContent) => onChange({ name, content: next });
  return (
    <div className="flex flex-col gap-4">
      <header>
        <h2 className="text-14 font-semibold">The flow</h2>
        <p className="text-13 text-muted">Choose a node to see what it does.</p>
      </header>
      {problems.length > 0 && (
        <ul
          aria-label="Problems of the flow"
          className="rounded-panel bg-danger-soft px-3 py-2 text-13 text-danger-ink"
        >
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <TextField
        label="Name"
        hint="For colleagues; guests don’t see it. It holds at once, without publishing."
        value={name}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => onChange({ name: target.value, content }, 'name')}
      />
      <Select
        label="Begins with"
        options={nodes}
        value={has(start) ? start : null}
        disabled={readOnly}
        onValueChange={(key) => edit({ ...content, start: key })}
      />
      <Select
        label="When a guest comes back"
        hint="After an agent has disconnected."
        options={[{ value: NONE, label: 'To their last agent' }, ...nodes]}
        value={onRejoin === NONE || has(onRejoin) ? onRejoin : null}
        disabled={readOnly}
        onValueChange={(key) => edit(withRejoin(content, key))}
      />
      <Select
        label="When it can’t go on"
        hint="A server is not what it was, a queue is gone."
        options={[{ value: NONE, label: 'Disconnect' }, ...queues]}
        value={hasQueue ? (onError?.queueId ?? NONE) : null}
        placeholder="Gone: choose another"
        disabled={readOnly}
        onValueChange={(id) => edit(withError(content, id))}
      />
    </div>
  );
}

function withRejoin({ onRejoin: _onRejoin, ...content }: FlowContent, key: string): FlowContent {
  return key === NONE ? content : { ...content, onRejoin: key };
}

function withError({ onError: _onError, ...content }: FlowContent, queueId: string): FlowContent {
  return queueId === NONE ? content : { ...content, onError: { queueId } };
}
