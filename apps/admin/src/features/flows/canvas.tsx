'use client';

import '@xyflow/react/dist/style.css';
import './canvas.css';
import type { ExitOf } from '@rejoin/core/flow/edit-flow';
import { type ExitName, exitsOf } from '@rejoin/core/flow/exits';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import {
  type Connection,
  Controls,
  type Edge,
  MarkerType,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type CanvasNode, CanvasNodeView } from './canvas-node.tsx';
import type { FlowChoices } from './flow.ts';
import { heightOf, layoutFlow, NODE_SIZE } from './layout.ts';
import { NODE_WORDS, type NodeType, summaryOf } from './node-words.ts';

type CanvasProps = {
  content: FlowContent;
  choices: FlowChoices;
  problems: ReadonlyMap<string, readonly string[]>;
  selected: string | undefined;
  /** Where the conversation stands that is being tried. */
  standing: string | undefined;
  /** Where a test fails. */
  failing: ReadonlySet<string>;
  readOnly: boolean;
  onSelect: (key: string) => void;
  onAdd: (at: ExitOf, type: NodeType) => void;
  onReconnect: (at: ExitOf, to: string) => void;
};

const NODE_TYPES: NodeTypes = { flow: CanvasNodeView };
const FIT = { padding: 0.1, maxZoom: 1 };
/** Large enough to be read; what has no room is moved to. */
const VIEW = { x: 24, y: 24, zoom: 0.8 };
const HEIGHT = { min: 320, max: 608 };

/** The flow as a picture, laid out by itself. Ways are drawn from an exit to a node. */
export function Canvas(props: CanvasProps) {
  const { content, readOnly, onSelect, onReconnect } = props;
  const nodes = useNodes(props);
  const edges = useMemo(() => edgesOf(content, readOnly), [content, readOnly]);
  const connect = ({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle !== null) onReconnect({ node: source, exit: sourceHandle as ExitName }, target);
  };
  const select = (changes: readonly NodeChange<CanvasNode>[]) => {
    for (const change of changes) if (change.type === 'select' && change.selected) onSelect(change.id);
  };
  return (
    <div
      style={{ height: Math.min(HEIGHT.max, Math.max(HEIGHT.min, bottomOf(nodes) * VIEW.zoom + 2 * VIEW.y)) }}
      className="flow-canvas overflow-hidden rounded-panel border border-line bg-canvas"
    >
      <ReactFlowProvider>
        <ReactFlow
          aria-label="The flow as a picture"
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          onNodesChange={select}
          onConnect={connect}
          onReconnect={(_edge, connection) => connect(connection)}
          nodesConnectable={!readOnly}
          nodesDraggable={false}
          edgesFocusable={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          defaultViewport={VIEW}
          minZoom={0.15}
          maxZoom={1.5}
        >
          <Controls showInteractive={false} fitViewOptions={FIT} />
        </ReactFlow>
      </ReactFlowProvider>
    </div>
  );
}

function useNodes({
  content,
  choices,
  problems,
  selected,
  standing,
  failing,
  readOnly,
  onAdd,
}: CanvasProps): CanvasNode[] {
  const places = useMemo(() => layoutFlow(content), [content]);
  const addNow = useStable(onAdd);
  return [...places].flatMap(([key, position]): CanvasNode[] => {
    const node = content.nodes[key];
    if (node === undefined) return [];
    const summary = summaryOf(node, choices);
    return [
      {
        id: key,
        type: 'flow',
        position,
        width: NODE_SIZE.width,
        height: heightOf(node),
        selected: key === selected,
        ariaLabel: `${NODE_WORDS[node.type].label}, ${key}: ${summary}${failing.has(key) ? '. A test fails here' : ''}`,
        data: {
          node,
          choices,
          summary,
          problems: problems.get(key)?.length ?? 0,
          isStart: key === content.start,
          isStanding: key === standing,
          isFailing: failing.has(key),
          onAdd: readOnly ? undefined : addNow,
        },
      },
    ];
  });
}

/** The same function from one drawing to the next, which does what the latest one does. */
function useStable<Arguments extends readonly unknown[]>(latest: (...values: Arguments) => void) {
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  return useCallback((...values: Arguments) => current.current(...values), []);
}

function bottomOf(nodes: readonly CanvasNode[]): number {
  return Math.max(0, ...nodes.map(({ position, height = 0 }) => position.y + height));
}

function edgesOf({ nodes }: FlowContent, readOnly: boolean): Edge[] {
  return Object.entries(nodes).flatMap(([source, node]) =>
    exitsOf(node).flatMap(({ name, to }): Edge[] =>
      to === undefined || !Object.hasOwn(nodes, to)
        ? []
        : [
            {
              id: `${source} ${name}`,
              source,
              sourceHandle: name,
              target: to,
              reconnectable: readOnly ? false : 'target',
              markerEnd: { type: MarkerType.ArrowClosed },
            },
          ],
    ),
  );
}
