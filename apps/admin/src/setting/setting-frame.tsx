import type { Permission } from '@rejoin/core/permissions/permission';
import { Banner } from '@rejoin/ui/banner';
import type { ReactNode } from 'react';
import { focusFirstProblem, useFocusOnRefused } from '../form/focus-first-problem.ts';
import { LeaveGuard } from '../form/leave-guard.tsx';
import { BroughtIntoSight } from './brought-into-sight.tsx';
import { EditConflict } from './edit-conflict.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SettingEditor } from './use-setting-editor.ts';

type SettingFrameProps<Content> = {
  header: ReactNode;
  /** "this queue". */
  thing: string;
  /** What somebody else may have saved meanwhile, where that is more than the thing. */
  shared?: string;
  editor: SettingEditor<Content>;
  /** What changing it takes, for those who may not. */
  lacking: Permission | undefined;
  /** How many fields are wrong. */
  problems: number;
  /** The form. */
  children: ReactNode;
};

/** All that stands around the form of a setting: who may not change it, who else has, where it stands, and what leaving would lose. */
export function SettingFrame<Content>(props: SettingFrameProps<Content>) {
  const { header, thing, shared = thing, editor, lacking, problems, children } = props;
  const { state, dispatch, dirty, save, saving, nameTaken, failure } = editor;
  useFocusOnRefused(nameTaken);
  const mayEdit = lacking === undefined;
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems > 0) focusFirstProblem();
    else save();
  };
  return (
    <>
      {header}
      {!mayEdit && <ReadOnlyNote permission={lacking} />}
      {state.theirs !== undefined && (
        <BroughtIntoSight>
          <EditConflict
            thing={shared}
            onDiscard={() => dispatch({ type: 'discarded' })}
            onInsist={() => dispatch({ type: 'insisted' })}
          />
        </BroughtIntoSight>
      )}
      {failure !== undefined && (
        <BroughtIntoSight>
          <Banner meaning="danger" title={failure} className="mt-6" />
        </BroughtIntoSight>
      )}
      <div className="mt-6 mb-12 max-w-3xl">{children}</div>
      {mayEdit && (
        <SaveBar
          dirty={dirty}
          problems={nameTaken ? 1 : state.asked ? problems : 0}
          saving={saving}
          onDiscard={() => dispatch({ type: 'discarded' })}
          onSave={trySave}
        />
      )}
      <LeaveGuard active={mayEdit && dirty} consequence={`Your changes to ${thing} are not saved and would be lost.`} />
    </>
  );
}
