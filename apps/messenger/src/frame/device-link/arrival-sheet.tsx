import type { VNode } from 'preact';
import { SheetFrame } from '../sheet/sheet-frame.tsx';
import { useSurroundings } from '../view/surroundings.ts';
import './device-style.ts';

export type ArrivalSheetProps = {
  /** Whether the guest has a conversation here, too. */
  readonly hasOwn: boolean;
};

/** Asks a guest who comes with a link whether, or which conversation, is to go on here. Closing it changes nothing. */
export function ArrivalSheet({ hasOwn }: ArrivalSheetProps): VNode {
  const { words, tell } = useSurroundings();
  const stay = () => tell({ type: 'arrivalChosen', which: 'own' });
  const stayLabel = hasOwn ? words.stayHere : words.cancel;
  return (
    <SheetFrame title={hasOwn ? words.whichConversation : words.continueHere} closeLabel={stayLabel} onClose={stay}>
      <div class="sheet-body device">
        {hasOwn && <p>{words.alsoHere}</p>}
        <div class="device-ways">
          <button type="button" class="primary" onClick={() => tell({ type: 'arrivalChosen', which: 'other' })}>
            {hasOwn ? words.continueOther : words.resume}
          </button>
          <button type="button" class="secondary" onClick={stay}>
            {stayLabel}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}
