'use client';

import { Dialog } from '@rejoin/ui/dialog';
import { Kbd } from '@rejoin/ui/kbd';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useMay } from '../../live/me.tsx';

const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly label: string }[] = [
  ...Object.values(ACTIONS),
  { keys: ['1', '…', '9'], label: 'Choose a code of the after-call work' },
  { keys: ['Enter'], label: 'Send, while writing' },
  { keys: ['Shift', 'Enter'], label: 'New line, while writing' },
  { keys: ['/'], label: 'Canned response, while writing' },
  { keys: ['Esc'], label: 'Leave the message, while writing' },
];

export function ShortcutsDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const mayReassign = useMay('conversation:message:assign');
  const shortcuts = SHORTCUTS.filter(({ label }) => mayReassign || label !== ACTIONS.reassign.label);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="divide-y divide-line">
        {shortcuts.map(({ keys, label }) => (
          <div key={label} className="flex items-center justify-between gap-4 py-2">
            <dt>{label}</dt>
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
