import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import { Button } from '@rejoin/ui/button';
import { Menu } from '@rejoin/ui/menu';
import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted, type Things } from './things.ts';

/** Something that can be done to all that are chosen. */
export type DeedForMany<Key extends string = string> = {
  readonly key: Key;
  readonly label: string;
  readonly icon: ReactNode;
  readonly danger?: boolean;
};

type ChosenBarProps<Key extends string> = {
  things: Things;
  deeds: readonly DeedForMany<Key>[];
  /** How many are chosen. */
  count: number;
  /** How many of them are not among those searched for. */
  elsewhere: number;
  /** Those that are searched for, where not all of them are chosen. */
  all?: { readonly count: number; readonly choose: () => void };
  onClear: () => void;
  onDeed: (key: Key) => void;
};

/** How many are chosen and what can be done to them; in sight as long as some are. */
export function ChosenBar<Key extends string>(props: ChosenBarProps<Key>) {
  const { things, deeds, count, elsewhere, all, onClear, onDeed } = props;
  const tooMany = count > AT_ONCE_MAX;
  const items = deeds.map(({ key, ...words }) => ({ ...words, disabled: tooMany, onSelect: () => onDeed(key) }));
  return (
    <section
      aria-label={`Chosen ${things.many}`}
      className={
        count === 0
          ? 'sr-only'
          : 'sticky bottom-4 z-20 mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-panel border border-line-strong bg-raised px-4 py-2.5 shadow-float'
      }
    >
      <p role="status" className="min-w-0 text-13">
        <span className="font-medium tabular-nums">{count > 0 && `${counted(count, things)} selected`}</span>
        {elsewhere > 0 && <span className="text-muted">, {elsewhere} of them not in this search</span>}
        {tooMany && <span className="block text-danger-ink">At most {AT_ONCE_MAX} can be changed at once.</span>}
      </p>
      {count > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          {all !== undefined && (
            <Button variant="ghost" onClick={all.choose}>
              Select all {all.count.toLocaleString('en-GB')}
            </Button>
          )}
          <Button variant="ghost" onClick={onClear}>
            Clear
          </Button>
          <Menu
            trigger={
              <Button variant="primary">
                Change
                <ChevronUp aria-hidden />
              </Button>
            }
            groups={[items]}
            side="top"
            align="end"
          />
        </div>
      )}
    </section>
  );
}
