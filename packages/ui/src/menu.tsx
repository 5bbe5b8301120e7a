'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type FocusEvent, type ReactElement, type ReactNode, useRef } from 'react';
import { floatingClasses, floatingItemClasses } from './floating.ts';
import { Kbd } from './kbd.tsx';

export type MenuItem = {
  label: string;
  note?: string;
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Set on all items of a set of which one is chosen: true on that one. */
  checked?: boolean;
  onSelect: () => void;
};

type MenuProps = {
  /** A button; it gets the wiring. */
  trigger: ReactElement;
  /** Groups of items, with a line between them. */
  groups: readonly (readonly MenuItem[])[];
  /** What the menu is about, above the items: a person's name and address. */
  header?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  /** Between trigger and menu, in pixels. */
  gap?: number;
  /** Where the focus goes when it closes; left out, or nothing: back to the trigger. */
  focusAfter?: () => HTMLElement | null;
};

function ItemBody({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon !== undefined && <span className="text-muted [&_svg]:size-4">{item.icon}</span>}
      <span className="min-w-0 flex-1 py-1">
        {item.label}
        {item.note !== undefined && <span className="block text-12 text-muted">{item.note}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
      {item.checked === true && <Check aria-hidden className="size-4 text-accent-ink" />}
    </>
  );
}

function Item({ item }: { item: MenuItem }) {
  const className = clsx(floatingItemClasses, item.danger && 'text-danger-ink');
  const { disabled = false, onSelect } = item;
  if (item.checked === undefined) {
    return (
      <Base.Item className={className} disabled={disabled} onClick={onSelect}>
        <ItemBody item={item} />
      </Base.Item>
    );
  }
  return (
    <Base.CheckboxItem
      checked={item.checked}
      onCheckedChange={onSelect}
      closeOnClick
      className={className}
      disabled={disabled}
    >
      <ItemBody item={item} />
    </Base.CheckboxItem>
  );
}

/** Deeds that belong to one thing, behind one button. */
export function Menu(props: MenuProps) {
  const { trigger, groups, header, open, onOpenChange } = props;
  const { side = 'bottom', align = 'start', gap = 4, focusAfter } = props;
  /** The keyboard is where it belongs at first: the trigger has seen to it, or `toFirst` has. */
  const isPlaced = useRef(false);
  /** Opened by a key from elsewhere it is ready for Enter, as when a key opens it at its button. */
  const toFirst = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target !== currentTarget || isPlaced.current) return;
    isPlaced.current = true;
    currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  };
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      onOpenChange={(next) => {
        isPlaced.current = next;
        onOpenChange?.(next);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={gap} className="z-50">
          <Base.Popup
            className={clsx(floatingClasses, 'max-h-(--available-height) min-w-48 overflow-y-auto p-1')}
            finalFocus={() => focusAfter?.() ?? true}
            onFocus={toFirst}
          >
            {header !== undefined && <div className="mb-1 border-b border-line px-2 py-2">{header}</div>}
            {groups.map((items, index) => (
              <Base.Group
                key={items.map((item) => item.label).join()}
                className={clsx(index > 0 && 'mt-1 border-t border-line pt-1')}
              >
                {items.map((item) => (
                  <Item key={item.label} item={item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
