import { type ExitOf, reconnect } from '@rejoin/core/flow/edit-flow';
import type { FlowContent, FlowDraft } from '@rejoin/core/flow/flow-draft';
import { FLOW_TEST_LIMITS, type FlowTest } from '@rejoin/core/flow/flow-test';
import { Button } from '@rejoin/ui/button';
import { Segmented } from '@rejoin/ui/segmented';
import { Skeleton } from '@rejoin/ui/skeleton';
import { ArrowUp, List, Workflow } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ComponentProps, useEffect, useRef } from 'react';
import { NODE_PANEL_ID } from './add-node-menu.tsx';
import type { FlowChoices } from './flow.ts';
import { FlowSettings } from './flow-settings.tsx';
import { asItIsNow, freshName, type PlayedTest, withTests } from './flow-tests.ts';
import type { EditMark } from './history.ts';
import { addNode } from './new-node.ts';
import { NodePanel } from './node-panel.tsx';
import type { NodeType } from './node-words.ts';
import { Outline } from './outline.tsx';
import type { FlowFaults } from './problem-texts.ts';
import { TestsPanel } from './tests-panel.tsx';
import { TrialPanel } from './trial-panel.tsx';
import type { Bench, BenchState } from './use-bench.ts';

type WorkbenchProps = {
  draft: FlowDraft;
  choices: FlowChoices;
  faults: FlowFaults;
  /** The tests of the flow, and how it does in them. */
  played: readonly PlayedTest[];
  readOnly: boolean;
  mayAddSecrets: boolean;
  state: BenchState;
  onChange: (draft: FlowDraft, mark?: EditMark) => void;
};

/** The picture weighs more than the rest of the editor: it comes when it is asked for. */
const Canvas = dynamic(() => import('./canvas.tsx').then(({ Canvas: Loaded }) => Loaded), {
  ssr: false,
  loading: () => <Skeleton className="h-[38rem] rounded-panel" />,
});

/** The nodes of a flow, as a list or a picture, and beside them the one that is chosen. */
export function Workbench(props: WorkbenchProps) {
  const { draft, choices, faults, played, readOnly, mayAddSecrets, state, onChange } = props;
  const { bench, look } = state;
  const { chosen, side, trial, view, test } = bench;
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isSought = useRef(false);
  // After drawing: a menu from which a node was added would take the focus back, or take it along when it goes.
  useEffect(() => {
    if (isSought.current) panel.current?.focus({ preventScroll: window.matchMedia('(min-width: 64rem)').matches });
    isSought.current = false;
  });
  const { name, content } = draft;
  const selected = chosen !== undefined && Object.hasOwn(content.nodes, chosen) ? chosen : undefined;
  const editContent = (next: FlowContent, mark?: EditMark) => onChange({ name, content: next }, mark);
  const select = (key: string | undefined) => {
    look({ chosen: key, side: 'edit' });
    isSought.current = true;
  };
  const add = (at: ExitOf, type: NodeType) => {
    const added = addNode({ content, choices }, at, type);
    editContent(added.content);
    select(added.key);
  };
  const tests = content.tests ?? [];
  const keep = (tried: FlowTest) => {
    const named = { ...tried, name: freshName('New test', tests) };
    editContent(withTests(content, [...tests, asItIsNow(named, draft, choices)]));
    look({ side: 'tests', test: tests.length });
    isSought.current = true;
  };
  const mayKeep = !readOnly && tests.length < FLOW_TEST_LIMITS.tests;
  const flow = { id: 'draft', name, version: 0, ...content };
  return (
    <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div ref={list} tabIndex={-1} className="min-w-0 scroll-mt-4 outline-none">
        <Nodes
          {...{ content, choices, selected, readOnly, view }}
          onView={(next) => look({ view: next })}
          problems={faults.nodes}
          standing={side === 'try' ? trial?.rest?.node : undefined}
          failing={side === 'tests' ? failingNodes(played, test) : NONE}
          onSelect={select}
          onAdd={add}
          onReconnect={(at, to) => editContent(reconnect(content, at, to))}
        />
      </div>
      <section
        ref={panel}
        id={NODE_PANEL_ID}
        tabIndex={-1}
        aria-label={
          side === 'try'
            ? 'Try it'
            : side === 'tests'
              ? 'Tests'
              : selected === undefined
                ? 'The flow'
                : `Node ${selected}`
        }
        className="min-w-0 scroll-mt-4 rounded-panel border border-line bg-surface p-4 outline-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto"
      >
        <PanelHead side={side} onSide={(next) => look({ side: next })} onBack={() => list.current?.focus()} />
        {side === 'try' ? (
          <TrialPanel
            {...{ flow, choices, trial }}
            onChange={(next) => look({ trial: next })}
            onKeep={mayKeep ? keep : undefined}
          />
        ) : side === 'tests' ? (
          <TestsPanel
            {...{ draft, choices, played, readOnly }}
            open={test}
            onOpen={(index) => {
              look({ test: index });
              isSought.current = true;
            }}
            onChange={(next, mark) => editContent(withTests(content, next), mark)}
            onNode={select}
          />
        ) : selected === undefined ? (
          <FlowSettings {...{ draft, choices, readOnly, onChange }} problems={faults.flow} />
        ) : (
          <NodePanel
            {...{ content, choices, readOnly, mayAddSecrets }}
            nodeKey={selected}
            problems={faults.nodes.get(selected) ?? []}
            onChange={editContent}
            onSelect={select}
            onAdd={add}
          />
        )}
      </section>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Where the test that is open fails, or any. */
function failingNodes(played: readonly PlayedTest[], open: number | undefined): ReadonlySet<string> {
  const shown = open === undefined || played[open] === undefined ? played : [played[open]];
  return new Set(shown.flatMap(({ result: { node } }) => (node === undefined ? [] : [node])));
}

type PanelHeadProps = { side: Bench['side']; onSide: (side: Bench['side']) => void; onBack: () => void };

function PanelHead({ side, onSide, onBack }: PanelHeadProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
      <Segmented
        label="What stands beside the nodes"
        hideLabel
        options={[
          { value: 'edit', label: 'Details' },
          { value: 'try', label: 'Try it' },
          { value: 'tests', label: 'Tests' },
        ]}
        value={side}
        onValueChange={onSide}
      />
      <Button className="lg:hidden" icon={<ArrowUp aria-hidden />} onClick={onBack}>
        Back to the nodes
      </Button>
    </div>
  );
}

type NodesProps = ComponentProps<typeof Canvas> & { view: Bench['view']; onView: (view: Bench['view']) => void };

/** Where there is little room the list alone: it can do all that the picture can. */
function Nodes({ view, onView, ...props }: NodesProps) {
  const isPicture = view === 'picture';
  return (
    <>
      <Segmented
        className="mb-3 max-lg:hidden"
        label="How the nodes are shown"
        hideLabel
        options={[
          { value: 'picture', label: 'Picture', icon: <Workflow aria-hidden /> },
          { value: 'list', label: 'List', icon: <List aria-hidden /> },
        ]}
        value={view}
        onValueChange={onView}
      />
      {isPicture && (
        <div className="max-lg:hidden">
          <Canvas {...props} />
        </div>
      )}
      <div className={isPicture ? 'lg:hidden' : ''}>
        <Outline {...props} />
      </div>
    </>
  );
}
