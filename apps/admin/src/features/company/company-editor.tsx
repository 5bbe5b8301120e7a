import { Banner } from '@rejoin/ui/banner';
import { PageHeader } from '@rejoin/ui/page-header';
import { EditConflict } from '../../client/edit-conflict.tsx';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { SaveBar } from '../../client/save-bar.tsx';
import { CompanyForm } from './company-form.tsx';
import type { StoredCompanySettings } from './company-settings.ts';
import { problemsOf } from './problem-texts.ts';
import { useCompanyEditor } from './use-company-editor.ts';

/** The company's settings as a form. */
export function CompanyEditor({ stored }: { stored: StoredCompanySettings }) {
  const { state, dispatch, dirty, save, saving, failure } = useCompanyEditor(stored);
  const problems = problemsOf(state.content);
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems.size === 0) save(state);
  };
  return (
    <>
      <PageHeader
        title="Company settings"
        description="What counts for everybody, unless a queue or an agent says otherwise."
      />
      {state.theirs !== undefined && (
        <EditConflict
          thing="the company"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <CompanyForm
          settings={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          problems={problems}
        />
      </div>
      <SaveBar
        dirty={dirty}
        isNew={false}
        problems={state.asked ? problems.size : 0}
        saving={saving}
        onDiscard={() => dispatch({ type: 'discarded' })}
        onSave={trySave}
      />
      <LeaveGuard active={dirty} consequence="Your changes to the company are not saved and would be lost." />
    </>
  );
}
