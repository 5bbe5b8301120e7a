import { Banner } from '@rejoin/ui/banner';
import type { ReactNode } from 'react';
import { focusFirstProblem, useFocusOnRefused } from '../form/focus-first-problem.ts';
import { LeaveGuard } from '../form/leave-guard.tsx';
import { BroughtIntoSight } from './brought-into-sight.tsx';
import { SaveBar } from './save-bar.tsx';
import type { NewSetting } from './use-new-setting.ts';

type NewSettingFrameProps<Content> = {
  header: ReactNode;
  /** "This queue". */
  thing: string;
  setting: NewSetting<Content>;
  /** How many fields are wrong. */
  problems: number;
  /** The form. */
  children: ReactNode;
};

/** All that stands around the form of a setting that is not there yet. */
export function NewSettingFrame<Content>(props: NewSettingFrameProps<Content>) {
  const { header, thing, setting, problems, children } = props;
  const { dirty, asked, ask, save, saving, nameTaken, failure } = setting;
  useFocusOnRefused(nameTaken);
  const trySave = () => {
    ask();
    if (problems > 0) focusFirstProblem();
    else save();
  };
  return (
    <>
      {header}
      {failure !== undefined && (
        <BroughtIntoSight>
          <Banner meaning="danger" title={failure} className="mt-6" />
        </BroughtIntoSight>
      )}
      {/* Nothing is typed into it meanwhile: it would not be in what is opened next. */}
      <div inert={saving} className="mt-6 mb-12 max-w-3xl">
        {children}
      </div>
      <SaveBar dirty problems={nameTaken ? 1 : asked ? problems : 0} saving={saving} onSave={trySave} />
      <LeaveGuard active={dirty} consequence={`${thing} is not saved and would be lost.`} />
    </>
  );
}
