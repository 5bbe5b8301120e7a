import { Tabs } from '@rejoin/ui/tabs';
import { useState } from 'react';
import { withTaken } from '../../api/name-taken.ts';
import { LeaveGuard } from '../../form/leave-guard.tsx';
import { isRefusedName, isUnsaved, needsAttention } from '../../setting/draft-saver.ts';
import { ReadOnlyNote } from '../../setting/read-only-note.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import type { Configuration, ConfigurationAbilities } from './configuration.ts';
import { ConfigurationBadge } from './configuration-badge.tsx';
import { useConfigurationDraft } from './configuration-draft.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { ContentForm } from './content-form.tsx';
import { DeleteConfiguration } from './delete-configuration.tsx';
import { PreviewColumn } from './preview-column.tsx';
import { problemTexts } from './problem-texts.ts';
import { PublishDraft } from './publish-draft.tsx';
import { VersionList } from './version-list.tsx';

type DraftEditorProps = { configuration: Configuration; abilities: ConfigurationAbilities };

/** The draft as a form with the messenger beside it, and the versions that were made of it. */
export function DraftEditor({ configuration, abilities }: DraftEditorProps) {
  const [state, dispatch] = useConfigurationDraft(configuration);
  const [tab, setTab] = useState<'settings' | 'versions'>('settings');
  const { edited } = state;
  const problems = problemTexts(edited);
  const settings = (
    <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <ContentForm
        content={edited}
        onChange={(content) => dispatch({ type: 'edited', content })}
        readOnly={!abilities.edit}
        problems={withTaken(problems, isRefusedName(state) && 'configuration')}
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
        activeForTab={isUnsaved(state)}
        consequence="Your latest changes to this draft are not saved and would be lost."
      />
    </>
  );
}

type EditorHeaderProps = { configuration: Configuration; title: string; mayDelete: boolean };

function EditorHeader({ configuration, title, mayDelete }: EditorHeaderProps) {
  return (
    <SettingHeader
      title={title}
      list={{ href: '/configurations', label: 'Configurations' }}
      audited={{ kind: 'configuration', id: configuration.id }}
      status={<ConfigurationBadge configuration={configuration} />}
      deletion={{
        may: mayDelete,
        verb: 'Delete configuration',
        dialog: (dialog) => <DeleteConfiguration configuration={configuration} {...dialog} />,
      }}
    />
  );
}
