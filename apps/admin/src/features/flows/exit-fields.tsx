import { type ExitOf, reconnect } from '@rejoin/core/flow/edit-flow';
import { exitsOf, isOptionalExit } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { IconButton } from '@rejoin/ui/icon-button';
import { Select } from '@rejoin/ui/select';
import { Plus } from 'lucide-react';
import { AddNodeMenu } from './add-node-menu.tsx';
import type { FlowChoices } from './flow.ts';
import { exitLabel, NODE_WORDS, type NodeType, summaryOf } from './node-words.ts';
import { outlineOrder } from './outline-order.ts';

type ExitFieldsProps = {
  content: FlowContent;
  nodeKey: string;
  node: FlowNode;
  choices: FlowChoices;
  readOnly: boolean;
  onChange: (content: FlowContent) => void;
  onAdd: (at: ExitOf, type: NodeType) => void;
};

/** No node has it for a key: spaces around a key are refused. */
const NO_NODE = ' ';

/** Where each exit leads: to another node, or to a new one. */
export function ExitFields(props: ExitFieldsProps) {
  const { content, nodeKey, node, choices, readOnly, onChange, onAdd } = props;
  const exits = exitsOf(node);
  if (exits.length === 0) return null;
  return (
    <section aria-label="Exits" className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="text-13 font-semibold">Where it leads</h3>
      {exits.map(({ name, to }) => (
        <div key={name} className="flex items-end gap-1">
          <Select
            className="min-w-0 flex-1"
            label={exitLabel(node, name, choices)}
            options={targets(content, choices, isOptionalExit(node, name))}
            value={to === undefined ? NO_NODE : Object.hasOwn(content.nodes, to) ? to : null}
            placeholder={to === '' ? 'Choose a node' : `${to} is gone: choose another`}
            disabled={readOnly}
            onValueChange={(key) =>
              onChange(reconnect(content, { node: nodeKey, exit: name }, key === NO_NODE ? undefined : key))
            }
          />
          {!readOnly && (
            <AddNodeMenu
              trigger={<IconButton label={`Add a node at “${exitLabel(node, name, choices)}”`} icon={<Plus />} />}
              onAdd={(type) => onAdd({ node: nodeKey, exit: name }, type)}
            />
          )}
        </div>
      ))}
    </section>
  );
}

function targets(content: FlowContent, choices: FlowChoices, isOptional: boolean) {
  const nodes = nodeOptions(content, choices);
  return isOptional ? [{ value: NO_NODE, label: 'Nowhere' }, ...nodes] : nodes;
}

/** The nodes of the flow to choose from. */
export function nodeOptions(content: FlowContent, choices: FlowChoices) {
  return outlineOrder(content).flatMap((key) => {
    const node = content.nodes[key];
    if (node === undefined) return [];
    return [
      { value: key, label: `${NODE_WORDS[node.type].label} · ${key}`, note: shortened(summaryOf(node, choices)) },
    ];
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
