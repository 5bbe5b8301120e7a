import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Tabs } from '@rejoin/ui/tabs';
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { ReadOnlyNote } from '../../client/read-only-note.tsx';
import type { Configuration, ConfigurationAbilities } from './configuration.ts';
import { ConfigurationBadge } from './configuration-badge.tsx';
import { ConflictBanner } from './conflict-banner.tsx';
import { ContentForm } from './content-form.tsx';
import { DeleteConfiguration } from './delete-configuration.tsx';
import { needsAttention } from './draft-saver.ts';
import { PreviewColumn } from './preview-column.tsx';
import { problemTexts } from './problem-texts.ts';
import { PublishDraft } from './publish-draft.tsx';
import { useDraftSaver } from './use-draft-saver.ts';
import { VersionList } from './version-list.tsx';

type DraftEditorProps = { configuration: Configuration; abilities: ConfigurationAbilities };

/** The draft as a form with the messenger beside it, and the versions that were made of it. */
export function DraftEditor({ configuration, abilities }: DraftEditorProps) {
  const [state, dispatch] = useDraftSaver(configuration);
  const [tab, setTab] = useState<'settings' | 'versions'>('settings');
  const { edited } = state;
  const problems = problemTexts(edited);
  const settings = (
    <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <ContentForm
        content={edited}
        onChange={(content) => dispatch({ type: 'edited', content })}
        readOnly={!abilities.edit}
        problems={problems}
      />
      <PreviewColumn content={edited} />
    </div>
  );
  const versions = <VersionList configuration={configuration} />;
  return (
    <>
      <EditorHeader
        configuration={configuration}
        title={edited.name.trim() || 'Without a name'}
        mayDelete={abilities.delete}
      />
      {!abilities.edit && <ReadOnlyNote permission="webDeployments:configuration:edit" />}
      <ConflictBanner
        state={state}
        onCombine={() => dispatch({ type: 'combined' })}
        onDiscard={() => dispatch({ type: 'discarded' })}
      />
      <Tabs
        label="Sides of the configuration"
        className="mt-4 mb-12"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: 'settings', label: 'Settings', panel: settings },
          { value: 'versions', label: `Versions (${configuration.published.length})`, panel: versions },
        ]}
      />
      {abilities.edit && (
        <PublishDraft configuration={configuration} state={state} dispatch={dispatch} problems={problems.size} />
      )}
      <LeaveGuard
        active={needsAttention(state)}
        consequence="Your latest changes to this draft are not saved and would be lost."
      />
    </>
  );
}

type EditorHeaderProps = { configuration: Configuration; title: string; mayDelete: boolean };

function EditorHeader({ configuration, title, mayDelete }: EditorHeaderProps) {
  const [deleting, setDeleting] = useState(false);
  const deed = {
    label: 'Delete configuration',
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => setDeleting(true),
  };
  return (
    <>
      <PageHeader
        title={title}
        trail={[{ href: '/configurations', label: 'Configurations' }]}
        status={<ConfigurationBadge configuration={configuration} />}
        link={Link}
        actions={
          mayDelete && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
        }
      />
      <DeleteConfiguration configuration={configuration} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
