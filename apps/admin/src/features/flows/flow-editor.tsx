import { surroundingsOf } from '@rejoin/core/flow/surroundings-of';
import { Banner } from '@rejoin/ui/banner';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Tabs } from '@rejoin/ui/tabs';
import { Ellipsis, Redo2, Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { LeaveGuard } from '../../form/leave-guard.tsx';
import { Link } from '../../navigation/link.tsx';
import { ChangesLink } from '../../setting/changes-link.tsx';
import { isRefusedName, isUnsaved, needsAttention } from '../../setting/draft-saver.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { DeleteFlow } from './delete-flow.tsx';
import type { EditorAbilities, FlowAbilities, FlowChoices, StoredFlow } from './flow.ts';
import { FlowBadge } from './flow-badge.tsx';
import { failedNames, playTests } from './flow-tests.ts';
import { JsonPanel } from './json-panel.tsx';
import { faultsOf, withRefusedName } from './problem-texts.ts';
import { PublishFlow } from './publish-flow.tsx';
import { useBench } from './use-bench.ts';
import { type FlowEditor as Editor, useFlowEditor } from './use-flow-editor.ts';
import { VersionList } from './version-list.tsx';
import { Workbench } from './workbench.tsx';

type FlowEditorProps = { flow: StoredFlow; choices: FlowChoices; abilities: EditorAbilities };

/** The draft of a flow, node by node or as JSON, and the versions that were made of it. */
export function FlowEditor({ flow, choices, abilities }: FlowEditorProps) {
  const editor = useFlowEditor(flow);
  const bench = useBench();
  const [typed, setTyped] = useState<string>();
  const [tab, setTab] = useState<'nodes' | 'json' | 'versions'>('nodes');
  const { draft, state } = editor;
  const found = useMemo(() => faultsOf(draft, surroundingsOf(choices)), [draft, choices]);
  const faults = isRefusedName(state) ? withRefusedName(found) : found;
  const played = useMemo(() => playTests(draft, choices), [draft, choices]);
  const readOnly = !abilities.edit;
  const mayAddSecrets = abilities.addSecrets;
  const nodes = (
    <Workbench {...{ draft, choices, faults, played, readOnly, mayAddSecrets }} state={bench} onChange={editor.edit} />
  );
  const json = (
    <JsonPanel
      content={draft.content}
      typed={typed}
      onType={setTyped}
      readOnly={readOnly}
      onChange={editor.editContent}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work from anywhere in the editor.
    <div className="contents" onKeyDown={(event) => onUndoKey(event, editor)}>
      <EditorHeader flow={flow} editor={editor} abilities={abilities} />
      {readOnly && (
        <Banner meaning="info" title="You can look at this, not change it" className="mt-6">
          Changing it takes the permission architect:flow:edit. An admin can give it to you.
        </Banner>
      )}
      <ConflictBanner {...editor} choices={choices} />
      <Tabs
        label="Sides of the flow"
        className="mt-4 mb-12"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: 'nodes', label: 'Flow', panel: nodes },
          { value: 'json', label: 'JSON', panel: json },
          { value: 'versions', label: `Versions (${flow.published.length})`, panel: <VersionList flow={flow} /> },
        ]}
      />
      {(abilities.edit || abilities.publish) && (
        <PublishFlow
          choices={choices}
          flow={flow}
          editor={editor}
          problems={faults.count}
          failed={failedNames(played)}
          mayPublish={abilities.publish}
        />
      )}
      <LeaveGuard
        active={needsAttention(state) || typed !== undefined}
        activeForTab={isUnsaved(state) || typed !== undefined}
        consequence={
          typed === undefined
            ? 'Your latest changes to this draft are not saved and would be lost.'
            : 'What you have typed as JSON is not applied to the draft and would be lost.'
        }
      />
    </div>
  );
}

/** Not within a text: there the browser undoes what was typed. */
function onUndoKey(event: KeyboardEvent, { undo, redo }: Editor): void {
  const isText = event.target instanceof Element && event.target.matches('input, textarea');
  if (isText || event.key.toLowerCase() !== 'z' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  (event.shiftKey ? redo : undo)?.();
}

type EditorHeaderProps = { flow: StoredFlow; editor: Editor; abilities: FlowAbilities };

function EditorHeader({ flow, editor, abilities }: EditorHeaderProps) {
  const [deleting, setDeleting] = useState(false);
  const deed = { label: 'Delete flow', icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setDeleting(true) };
  return (
    <>
      <PageHeader
        title={editor.draft.name.trim() || 'Without a name'}
        trail={[{ href: '/flows', label: 'Flows' }]}
        status={<FlowBadge version={flow.published[0]?.version} />}
        link={Link}
        actions={
          <span className="flex flex-wrap gap-1">
            <ChangesLink kind="flow" id={flow.id} />
            {abilities.edit && (
              <>
                <IconButton label="Undo" icon={<Undo2 />} disabled={editor.undo === undefined} onClick={editor.undo} />
                <IconButton label="Redo" icon={<Redo2 />} disabled={editor.redo === undefined} onClick={editor.redo} />
              </>
            )}
            {abilities.delete && (
              <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
            )}
          </span>
        }
      />
      <DeleteFlow flow={flow} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
