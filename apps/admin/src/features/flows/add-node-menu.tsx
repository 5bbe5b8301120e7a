import { Menu } from '@rejoin/ui/menu';
import type { ReactElement } from 'react';
import { NodeIcon } from './node-icon.tsx';
import { NODE_TYPES, NODE_WORDS, type NodeType } from './node-words.ts';

type AddNodeMenuProps = { trigger: ReactElement; onAdd: (type: NodeType) => void };

/** The kinds of nodes that can be added. */
export function AddNodeMenu({ trigger, onAdd }: AddNodeMenuProps) {
  const items = NODE_TYPES.map((type) => ({
    label: NODE_WORDS[type].label,
    note: NODE_WORDS[type].about,
    icon: <NodeIcon type={type} />,
    onSelect: () => onAdd(type),
  }));
  return <Menu align="end" trigger={trigger} groups={[items]} />;
}
