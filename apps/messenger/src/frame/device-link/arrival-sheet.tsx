import type { VNode } from 'preact';
import { SheetFrame } from '../sheet/sheet-frame.tsx';
import { useSurroundings } from '../view/surroundings.ts';
import './device-style.ts';

/** Asks a guest who comes with a link which conversation is to go on here. Closing it changes nothing. */
export function ArrivalSheet(): VNode {
  const { words, tell } = useSurroundings();
  const stay = () => tell({ type: 'arrivalChosen', which: 'own' });
  return (
    <SheetFrame title={words.whichConversation} closeLabel={words.stayHere} onClose={stay}>
      <div class="sheet-body device">
        <p>{words.alsoHere}</p>
        <div class="device-ways">
          <button type="button" class="primary" onClick={() => tell({ type: 'arrivalChosen', which: 'other' })}>
            {words.continueOther}
          </button>
          <button type="button" class="secondary" onClick={stay}>
            {words.stayHere}
          </button>
        </div>
      </div>
    </SheetFrame>
  );
}
