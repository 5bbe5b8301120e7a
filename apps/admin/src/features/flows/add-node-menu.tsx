import { Menu } from '@rejoin/ui/menu';
import { type ReactElement, useRef } from 'react';
import { NodeIcon } from './node-icon.tsx';
import { NODE_TYPES, NODE_WORDS, type NodeType } from './node-words.ts';

/** Id of the panel with the chosen node, to which the focus goes when a node has been added. */
export const NODE_PANEL_ID = 'node-panel';

type AddNodeMenuProps = { trigger: ReactElement; onAdd: (type: NodeType) => void };

/** The kinds of nodes that can be added. */
export function AddNodeMenu({ trigger, onAdd }: AddNodeMenuProps) {
  const hasAdded = useRef(false);
  const items = NODE_TYPES.map((type) => ({
    label: NODE_WORDS[type].label,
    note: NODE_WORDS[type].about,
    icon: <NodeIcon type={type} />,
    onSelect: () => {
      hasAdded.current = true;
      onAdd(type);
    },
  }));
  const focusAfter = () => {
    const panel = hasAdded.current ? document.getElementById(NODE_PANEL_ID) : null;
    hasAdded.current = false;
    return panel;
  };
  return <Menu align="end" trigger={trigger} groups={[items]} focusAfter={focusAfter} />;
}
