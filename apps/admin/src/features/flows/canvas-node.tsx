import type { ExitOf } from '@rejoin/core/flow/edit-flow';
import { type Exit, exitsOf } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import { Badge } from '@rejoin/ui/badge';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { AddNodeMenu } from './add-node-menu.tsx';
import type { FlowChoices } from './flow.ts';
import { NODE_SIZE } from './layout.ts';
import { NodeIcon } from './node-icon.tsx';
import { exitLabel, NODE_WORDS, type NodeType } from './node-words.ts';

export type CanvasNodeData = {
  readonly node: FlowNode;
  readonly choices: FlowChoices;
  readonly summary: string;
  readonly problems: number;
  readonly isStart: boolean;
  /** Where the conversation stands that is being tried. */
  readonly isStanding: boolean;
  /** Whether a test fails here. */
  readonly isFailing: boolean;
  /** `undefined`: nothing can be changed. */
  readonly onAdd: ((at: ExitOf, type: NodeType) => void) | undefined;
};

export type CanvasNode = Node<CanvasNodeData, 'flow'>;

/** Drawn anew only when something of it has changed: while somebody types in one node of many, the others stand. */
export const CanvasNodeView = memo(NodeView, looksSame);

function looksSame(one: NodeProps<CanvasNode>, other: NodeProps<CanvasNode>): boolean {
  const keys = Object.keys(other.data) as (keyof CanvasNodeData)[];
  return one.selected === other.selected && keys.every((key) => Object.is(one.data[key], other.data[key]));
}

/** A node as it is drawn: what it does, and its exits, from each of which a way can be drawn. */
function NodeView({ id, data, selected }: NodeProps<CanvasNode>) {
  const { node, choices, summary, problems, isStart, isStanding, isFailing, onAdd } = data;
  const border = selected ? 'border-accent' : problems > 0 || isFailing ? 'border-danger' : 'border-line-strong';
  return (
    <div
      style={{ width: NODE_SIZE.width }}
      className={`rounded-panel border-2 text-13 ${border} ${isStanding ? 'bg-accent-soft' : 'bg-surface'}`}
    >
      <Handle
        type="target"
        position={Position.Left}
        style={{ top: NODE_SIZE.head / 2 }}
        isConnectable={onAdd !== undefined}
      />
      <div style={{ height: NODE_SIZE.head - 4 }} className="flex flex-col gap-0.5 overflow-hidden px-3 py-2">
        <span className="flex items-center gap-1.5">
          <NodeIcon type={node.type} />
          <span className="truncate font-semibold">{NODE_WORDS[node.type].label}</span>
          {isStart && <Badge meaning="info">Start</Badge>}
          {isFailing && (
            <Badge meaning="danger" className="ml-auto">
              Test fails
            </Badge>
          )}
          {problems > 0 && !isFailing && (
            <Badge meaning="danger" className="ml-auto">
              {problems === 1 ? '1 problem' : `${problems} problems`}
            </Badge>
          )}
        </span>
        <span className="line-clamp-2 text-12 break-words text-muted" title={`${id}: ${summary}`}>
          {summary}
        </span>
      </div>
      <ul>
        {exitsOf(node).map((exit) => (
          <ExitRow key={exit.name} {...{ id, node, exit, choices, onAdd }} />
        ))}
      </ul>
    </div>
  );
}

type ExitRowProps = Pick<CanvasNodeData, 'node' | 'choices' | 'onAdd'> & { id: string; exit: Exit };

function ExitRow({ id, node, exit, choices, onAdd }: ExitRowProps) {
  const label = exitLabel(node, exit.name, choices);
  return (
    <li
      style={{ height: NODE_SIZE.exit }}
      className="relative flex items-center gap-1 border-t border-line pr-3 pl-3 text-12"
    >
      <span className={`min-w-0 flex-1 truncate ${exit.to === undefined ? 'text-muted' : ''}`} title={label}>
        {label}
      </span>
      {onAdd !== undefined && (
        <AddNodeMenu
          onAdd={(type) => onAdd({ node: id, exit: exit.name }, type)}
          trigger={
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Add a node at “${label}”`}
              className="nodrag nopan grid size-5 place-items-center rounded-control text-muted hover:bg-pressed hover:text-ink"
            >
              <Plus aria-hidden className="size-3.5" />
            </button>
          }
        />
      )}
      <Handle type="source" position={Position.Right} id={exit.name} isConnectable={onAdd !== undefined} />
    </li>
  );
}
