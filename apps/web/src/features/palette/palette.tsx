'use client';

import { PaletteDialog } from '@rejoin/ui/palette-dialog';
import { useRef } from 'react';
import type { FoundMessage } from '../../live/wire.ts';
import { PaletteList } from './palette-list.tsx';

type PaletteProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onOpen: (conversationId: string) => void;
  /** To the place where something was said. */
  readonly onRead: (message: FoundMessage) => void;
};

/** Everything that can be done or found, by typing. What is chosen happens once the focus is back where it was. */
export function Palette({ open, onOpenChange, onOpen, onRead }: PaletteProps) {
  const chosen = useRef<() => void>(undefined);
  const choose = (deed: () => void) => {
    chosen.current = deed;
    onOpenChange(false);
  };
  const happen = () => {
    const deed = chosen.current;
    chosen.current = undefined;
    deed?.();
  };
  return (
    <PaletteDialog open={open} onOpenChange={onOpenChange} onGone={happen} title="Find">
      <PaletteList
        onAction={(action) => choose(action.run)}
        onOpen={(conversationId) => choose(() => onOpen(conversationId))}
        onColleague={({ colleague, deed }) => choose(() => deed.run(colleague))}
        onRead={(message) => choose(() => onRead(message))}
      />
    </PaletteDialog>
  );
}
