'use client';

import { Dialog } from '@rejoin/ui/dialog';
import { Kbd } from '@rejoin/ui/kbd';

const SHORTCUTS = [
  { keys: ['J', '↓'], deed: 'Next conversation' },
  { keys: ['K', '↑'], deed: 'Previous conversation' },
  { keys: ['Enter'], deed: 'Accept the offer' },
  { keys: ['Esc'], deed: 'Decline the offer' },
  { keys: ['R'], deed: 'Write in the open conversation' },
  { keys: ['N'], deed: 'Write a note for colleagues' },
  { keys: ['P'], deed: 'Park the open conversation' },
  { keys: ['B'], deed: 'Take back a parked conversation' },
  { keys: ['T'], deed: 'Transfer the open conversation' },
  { keys: ['D'], deed: 'Disconnect' },
  { keys: ['1', '…', '9'], deed: 'Choose a code of the after-call work' },
  { keys: ['N'], deed: 'Write notes of the after-call work' },
  { keys: ['Ctrl', 'Enter'], deed: 'Finish the after-call work' },
  { keys: ['Enter'], deed: 'Send, while writing' },
  { keys: ['Shift', 'Enter'], deed: 'New line, while writing' },
  { keys: ['/'], deed: 'Canned response, while writing' },
  { keys: ['Esc'], deed: 'Leave the message, while writing' },
  { keys: ['?'], deed: 'Show this list' },
];

export function ShortcutsDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="divide-y divide-line">
        {SHORTCUTS.map(({ keys, deed }) => (
          <div key={deed} className="flex items-center justify-between gap-4 py-2">
            <dt>{deed}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
