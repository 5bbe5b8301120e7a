import type { VNode } from 'preact';
import { useSurroundings } from '../view/surroundings.ts';

type SheetFootProps = {
  readonly verb: string;
  readonly note?: string | undefined;
  readonly disabled?: boolean;
  readonly onBack?: (() => void) | undefined;
};

/** The deed a sheet is for, and the way back. */
export function SheetFoot({ verb, note, disabled, onBack }: SheetFootProps): VNode {
  const { words } = useSurroundings();
  return (
    <div class="sheet-foot">
      {onBack && (
        <button type="button" class="secondary" onClick={onBack}>
          {words.back}
        </button>
      )}
      <p role="status">{note}</p>
      <button type="submit" class="primary" disabled={disabled}>
        {verb}
      </button>
    </div>
  );
}
