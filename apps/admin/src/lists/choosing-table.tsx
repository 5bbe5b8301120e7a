import { Button } from '@rejoin/ui/button';
import { SelectBox } from '@rejoin/ui/select-box';
import { type Column, Table } from '@rejoin/ui/table';
import { type ReactNode, useState } from 'react';
import { Link } from '../navigation/link.tsx';
import { ChosenBar, type DeedForMany } from './chosen-bar.tsx';
import { allTicked, howMany, NOTHING_CHOSEN, ticked } from './selection.ts';
import type { Things } from './things.ts';

type ChoosingTableProps<Row, Key extends string> = {
  caption: string;
  things: Things;
  columns: readonly Column<Row>[];
  /** All that there are: what is chosen stays so while something else is searched for. */
  all: readonly Row[];
  /** Those that are searched for. */
  found: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  hrefOf?: (row: Row) => string;
  empty: ReactNode;
  /** What can be done to those chosen; with nothing, none can be chosen. */
  deeds: readonly DeedForMany<Key>[];
  /** `done`: nothing is chosen any more. */
  onDeed: (key: Key, rows: readonly Row[], done: () => void) => void;
};

/** How many rows are drawn at first, and more at a time. */
const PAGE = 100;

/** Rows of which many can be chosen and changed at once. */
export function ChoosingTable<Row, Key extends string>(props: ChoosingTableProps<Row, Key>) {
  const { caption, things, columns, all, found, keyOf, nameOf, hrefOf, empty, deeds, onDeed } = props;
  const [shown, setShown] = useState(PAGE);
  const [selection, setSelection] = useState(NOTHING_CHOSEN);
  const rows = found.slice(0, shown);
  const shownIds = rows.map(keyOf);
  const chosen = all.filter((row) => selection.chosen.has(keyOf(row)));
  const clear = () => setSelection(NOTHING_CHOSEN);
  const choice = {
    all: (
      <SelectBox
        label={`Choose ${rows.length === found.length ? `all ${things.many}` : `the ${rows.length} ${things.many} shown`}`}
        checked={howMany(selection, shownIds)}
        onCheckedChange={(checked) => setSelection(allTicked(selection, shownIds, checked))}
      />
    ),
    one: (row: Row) => (
      <SelectBox
        label={`Choose ${nameOf(row)}`}
        checked={selection.chosen.has(keyOf(row)) ? 'all' : 'none'}
        onCheckedChange={(checked, { range }) =>
          setSelection(ticked(selection, shownIds, { id: keyOf(row), checked, range }))
        }
      />
    ),
    isChosen: (row: Row) => selection.chosen.has(keyOf(row)),
  };
  return (
    <>
      <Table
        {...{ caption, columns, rows, keyOf, empty }}
        {...(hrefOf !== undefined && { hrefOf, link: Link })}
        choice={deeds.length === 0 || rows.length === 0 ? undefined : choice}
      />
      <MoreRows shown={rows.length} of={found.length} onMore={() => setShown(shown + PAGE)} />
      {deeds.length > 0 && (
        <ChosenBar
          {...{ things, deeds }}
          count={chosen.length}
          elsewhere={chosen.filter((row) => !found.includes(row)).length}
          {...(howMany(selection, found.map(keyOf)) !== 'all' && {
            all: { count: found.length, choose: () => setSelection(allTicked(selection, found.map(keyOf), true)) },
          })}
          onClear={clear}
          onDeed={(key) => onDeed(key, chosen, clear)}
        />
      )}
    </>
  );
}

function MoreRows({ shown, of, onMore }: { shown: number; of: number; onMore: () => void }) {
  const left = of - shown;
  if (left <= 0) return null;
  return (
    <div className="mt-4 flex items-center gap-3">
      <Button onClick={onMore}>Show {Math.min(left, PAGE)} more</Button>
      <span className="text-13 text-muted tabular-nums">
        {shown} of {of}
      </span>
    </div>
  );
}
