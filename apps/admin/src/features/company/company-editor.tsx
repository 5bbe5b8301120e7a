import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { CompanyForm } from './company-form.tsx';
import type { StoredCompanySettings } from './company-settings.ts';
import { problemsOf } from './problem-texts.ts';
import { useCompanyEditor } from './use-company-editor.ts';

/** The company's settings as a form. */
export function CompanyEditor({ stored }: { stored: StoredCompanySettings }) {
  const editor = useCompanyEditor(stored);
  const { state, dispatch } = editor;
  const problems = problemsOf(state.content);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title="Company settings"
          audited={{ kind: 'company', id: 'company' }}
          description="What counts for everybody, unless a queue or an agent says otherwise."
        />
      }
      thing="the company"
      editor={editor}
      lacking={undefined}
      problems={problems.size}
    >
      <CompanyForm
        settings={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        problems={problems}
      />
    </SettingFrame>
  );
}
