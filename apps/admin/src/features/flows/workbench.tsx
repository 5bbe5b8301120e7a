import type { FlowContent, FlowDraft } from '@rejoin/core/flow/flow-draft';
import { Button } from '@rejoin/ui/button';
import { ArrowUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FlowChoices } from './flow.ts';
import { FlowSettings } from './flow-settings.tsx';
import type { EditMark } from './history.ts';
import { NodePanel } from './node-panel.tsx';
import { Outline } from './outline.tsx';
import type { FlowFaults } from './problem-texts.ts';

type WorkbenchProps = {
  draft: FlowDraft;
  choices: FlowChoices;
  faults: FlowFaults;
  readOnly: boolean;
  onChange: (draft: FlowDraft, mark?: EditMark) => void;
};

/** The nodes of a flow, and beside them the one that is chosen. */
export function Workbench({ draft, choices, faults, readOnly, onChange }: WorkbenchProps) {
  const [chosen, setChosen] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { content } = draft;
  const selected = chosen !== undefined && Object.hasOwn(content.nodes, chosen) ? chosen : undefined;
  const editContent = (next: FlowContent, mark?: EditMark) => onChange({ ...draft, content: next }, mark);
  const select = (key: string | undefined) => {
    setChosen(key);
    panel.current?.focus({ preventScroll: window.matchMedia('(min-width: 64rem)').matches });
  };
  return (
    <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div ref={list} tabIndex={-1} className="min-w-0 scroll-mt-4 outline-none">
        <Outline content={content} choices={choices} problems={faults.nodes} selected={selected} onSelect={select} />
      </div>
      <section
        ref={panel}
        tabIndex={-1}
        aria-label={selected === undefined ? 'The flow' : `Node ${selected}`}
        className="min-w-0 scroll-mt-4 rounded-panel border border-line bg-surface p-4 outline-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto"
      >
        <Button className="mb-3 lg:hidden" icon={<ArrowUp aria-hidden />} onClick={() => list.current?.focus()}>
          Back to the nodes
        </Button>
        {selected === undefined ? (
          <FlowSettings {...{ draft, choices, readOnly, onChange }} problems={faults.flow} />
        ) : (
          <>
            <NodePanel
              content={content}
              nodeKey={selected}
              choices={choices}
              problems={faults.nodes.get(selected) ?? []}
              readOnly={readOnly}
              onChange={editContent}
              onSelect={select}
            />
            <Button className="mt-4" variant="ghost" onClick={() => select(undefined)}>
              Name and start of the flow
            </Button>
          </>
        )}
      </section>
    </div>
  );
}
