import { exitsOf } from '@rejoin/core/flow/exits';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { Badge } from '@rejoin/ui/badge';
import type { FlowChoices } from './flow.ts';
import { NodeIcon } from './node-icon.tsx';
import { exitLine, NODE_WORDS, summaryOf } from './node-words.ts';
import { outlineOrder } from './outline-order.ts';

type OutlineProps = {
  content: FlowContent;
  choices: FlowChoices;
  problems: ReadonlyMap<string, readonly string[]>;
  selected: string | undefined;
  /** Where the conversation stands that is being tried. */
  standing?: string | undefined;
  /** Where a test fails. */
  failing: ReadonlySet<string>;
  onSelect: (key: string) => void;
};

/** All nodes as a list, in the order in which a guest meets them. */
export function Outline({ content, choices, problems, selected, standing, failing, onSelect }: OutlineProps) {
  return (
    <ol aria-label="Nodes of the flow" className="flex flex-col gap-1.5">
      {outlineOrder(content).map((key) => {
        const node = content.nodes[key];
        if (node === undefined) return null;
        const count = problems.get(key)?.length ?? 0;
        return (
          <li key={key}>
            <button
              type="button"
              aria-current={key === selected ? 'true' : undefined}
              onClick={() => onSelect(key)}
              className={`focus-inset flex w-full min-w-0 items-start gap-2.5 rounded-panel border px-3 py-2 text-left transition-colors hover:bg-sunken ${key === standing ? 'bg-accent-soft' : 'bg-surface'} ${borderOf(key === selected, count > 0 || failing.has(key))}`}
            >
              <span className="mt-0.5">
                <NodeIcon type={node.type} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="text-13 font-semibold">{NODE_WORDS[node.type].label}</span>
                  <span className="text-12 break-all text-muted">{key}</span>
                  {content.start === key && <Badge meaning="info">Start</Badge>}
                  {content.onRejoin === key && <Badge meaning="info">Guests who come back</Badge>}
                  {key === standing && <Badge meaning="good">Here now</Badge>}
                  {failing.has(key) && <Badge meaning="danger">A test fails here</Badge>}
                  {count > 0 && <Badge meaning="danger">{count === 1 ? '1 problem' : `${count} problems`}</Badge>}
                </span>
                <span className="line-clamp-2 text-13 break-words">{summaryOf(node, choices)}</span>
                <Exits node={node} choices={choices} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function borderOf(isSelected: boolean, isWrong: boolean): string {
  return isSelected ? 'border-accent' : isWrong ? 'border-danger' : 'border-line';
}

function Exits({ node, choices }: { node: FlowContent['nodes'][string]; choices: FlowChoices }) {
  const exits = exitsOf(node).filter(({ to }) => to !== undefined);
  if (exits.length === 0) return null;
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-3 text-12 text-muted">
      {exits.map((exit) => (
        <span key={exit.name} className="min-w-0 break-words">
          {exitLine(node, exit, choices)}
        </span>
      ))}
    </span>
  );
}
