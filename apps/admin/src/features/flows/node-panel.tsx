import { type ExitOf, removeNode, renameNode, withNode } from '@rejoin/core/flow/edit-flow';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { isComposing } from '@rejoin/ui/is-composing';
import { TextField } from '@rejoin/ui/text-field';
import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { ExitFields } from './exit-fields.tsx';
import type { FlowChoices } from './flow.ts';
import type { EditMark } from './history.ts';
import { NodeForm } from './node-form.tsx';
import { NodeIcon } from './node-icon.tsx';
import { NODE_WORDS, type NodeType } from './node-words.ts';

type NodePanelProps = {
  content: FlowContent;
  nodeKey: string;
  choices: FlowChoices;
  problems: readonly string[];
  readOnly: boolean;
  mayAddSecrets: boolean;
  onChange: (content: FlowContent, mark?: EditMark) => void;
  onSelect: (key: string | undefined) => void;
  onAdd: (at: ExitOf, type: NodeType) => void;
};

/** Everything about one node: what is wrong with it, its fields, where it leads, its key. */
export function NodePanel(props: NodePanelProps) {
  const { content, nodeKey, choices, problems, readOnly, mayAddSecrets, onChange, onSelect, onAdd } = props;
  const node = content.nodes[nodeKey];
  if (node === undefined) return null;
  const { label, about } = NODE_WORDS[node.type];
  return (
    <div className="flex flex-col gap-4">
      <header className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="flex items-center gap-2 text-14 font-semibold">
            <NodeIcon type={node.type} />
            {label}
          </h2>
          <p className="text-13 text-muted">{about}</p>
        </div>
        <IconButton label="Close: name and start of the flow" icon={<X />} onClick={() => onSelect(undefined)} />
      </header>
      {problems.length > 0 && (
        <ul
          aria-label="Problems of this node"
          className="rounded-panel bg-danger-soft px-3 py-2 text-13 text-danger-ink"
        >
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <NodeForm
        key={nodeKey}
        node={node}
        choices={choices}
        readOnly={readOnly}
        mayAddSecrets={mayAddSecrets}
        onChange={(next, mark) => onChange(withNode(content, nodeKey, next), mark && `${nodeKey} ${mark}`)}
      />
      <ExitFields {...{ content, nodeKey, node, choices, readOnly, onChange, onAdd }} />
      {!readOnly && (
        <section aria-label="The node itself" className="flex flex-col gap-3 border-t border-line pt-4">
          <KeyField
            key={nodeKey}
            content={content}
            nodeKey={nodeKey}
            onRename={(to) => {
              onChange(renameNode(content, nodeKey, to));
              onSelect(to);
            }}
          />
          <Button
            className="self-start"
            icon={<Trash2 aria-hidden />}
            disabled={Object.keys(content.nodes).length === 1}
            onClick={() => {
              onChange(removeNode(content, nodeKey));
              onSelect(undefined);
            }}
          >
            Delete node
          </Button>
        </section>
      )}
    </div>
  );
}

type KeyFieldProps = { content: FlowContent; nodeKey: string; onRename: (to: string) => void };

/** Renames on Enter or when the field is left. */
function KeyField({ content, nodeKey, onRename }: KeyFieldProps) {
  const [typed, setTyped] = useState(nodeKey);
  const key = typed.trim();
  const isTaken = key !== nodeKey && Object.hasOwn(content.nodes, key);
  const problems = validateFlowDraft({
    name: 'any',
    content: { start: key, nodes: { [key]: { type: 'disconnect' } } },
  });
  const error = isTaken
    ? 'Another node has this key.'
    : problems.length > 0 || key === '__proto__'
      ? `Use 1 to ${FLOW_LIMITS.keyCharacters} characters.`
      : undefined;
  const rename = () => {
    if (error === undefined && key !== nodeKey) onRename(key);
  };
  return (
    <TextField
      label="Key"
      hint="By which tests and the JSON name this node. Guests don’t see it."
      value={typed}
      error={error}
      autoComplete="off"
      onChange={({ target }) => setTyped(target.value)}
      onBlur={rename}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && rename()}
    />
  );
}
