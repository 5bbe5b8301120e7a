import type { CallEndpoint, FlowNode } from '@rejoin/core/flow/flow';
import type { FlowChoices } from './flow.ts';
import type { EditMark } from './history.ts';

/** What the form of a node of some kind works with. */
export type NodeFormProps<Node extends FlowNode> = {
  node: Node;
  /** Edits with the same mark, one after another, are undone together. */
  onChange: (node: Node, mark?: EditMark) => void;
  choices: FlowChoices;
  readOnly: boolean;
};

export type CallFormProps = NodeFormProps<CallEndpoint> & {
  /** Whether the person may keep what a header holds as a secret. */
  mayAddSecrets: boolean;
};
