import type { MessageContent } from '../conversation/content.ts';

/** An inbound message flow: what happens to a conversation before a person takes it. Data; `run-flow` interprets it. */
export type Flow = {
  readonly id: string;
  readonly name: string;
  /** Published version: 1, 2, 3… A conversation keeps the one it began with. */
  readonly version: number;
  /** Key of the node it begins with. */
  readonly start: string;
  readonly nodes: Readonly<Record<string, FlowNode>>;
};

export type FlowNode =
  | {
      readonly type: 'sendMessage';
      readonly text: string;
      /** What makes it a structured message, e.g. quick replies; a guest's answer to it does not change the way. */
      readonly content?: readonly MessageContent[];
      readonly next: string;
    }
  | { readonly type: 'decideHours'; readonly scheduleId: string; readonly open: string; readonly closed: string }
  | { readonly type: 'transferToQueue'; readonly queueId: string }
  | { readonly type: 'disconnect' };

/** The nodes that a node may lead to. */
export function successors(node: FlowNode): string[] {
  switch (node.type) {
    case 'sendMessage':
      return [node.next];
    case 'decideHours':
      return [node.open, node.closed];
    case 'transferToQueue':
    case 'disconnect':
      return [];
  }
}
