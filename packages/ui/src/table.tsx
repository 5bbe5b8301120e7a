import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LinkComponent } from './link.ts';

export type Column<Row> = {
  key: string;
  header: string;
  /** Keeps the header for screen readers only: a column of buttons. */
  hideHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** Numbers and buttons stand at the end. */
  align?: 'end';
  /** A CSS width; what is left is shared. */
  width?: string;
  /** Left out below 640 px. */
  wideOnly?: boolean;
  /** How the rows are ordered by it; the header is then a button. */
  sorted?: 'ascending' | 'descending' | 'none';
  onSort?: () => void;
};

type RowChoice<Row> = {
  /** Chooses all that are there. */
  all: ReactNode;
  one: (row: Row) => ReactNode;
  isChosen: (row: Row) => boolean;
};

type TableProps<Row> = {
  /** What the rows are, for screen readers. */
  caption: string;
  /** The first column names the row; with `hrefOf` it carries the link that the whole row answers to. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  hrefOf?: (row: Row) => string;
  link?: LinkComponent;
  /** What chooses rows, in front of them. */
  choice?: RowChoice<Row> | undefined;
  /** Instead of rows when there are none. */
  empty: ReactNode;
  className?: string;
};

function cellClasses<Row>(column: Column<Row>) {
  return clsx(
    'px-4 first:pl-5 last:pr-5 [[data-choice]+&]:pl-1',
    column.align === 'end' ? 'text-right' : 'text-left',
    column.wideOnly && 'max-sm:hidden',
  );
}

/** Above the link of the row. */
const CHOICE_CELL = 'relative z-[1] w-11 min-w-11 p-0';

function Header<Row>({ header, hideHeader, align, sorted, onSort }: Column<Row>) {
  if (hideHeader) return <span className="sr-only">{header}</span>;
  if (onSort === undefined) return header;
  const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={onSort}
      className={clsx(
        'group inline-flex h-9 items-center gap-1 rounded-control whitespace-nowrap hover:text-ink',
        align === 'end' && 'flex-row-reverse',
        sorted !== 'none' && 'text-ink',
      )}
    >
      {header}
      <Arrow aria-hidden className={clsx('size-3.5', sorted === 'none' && 'opacity-0 group-hover:opacity-60')} />
    </button>
  );
}

/** A name may be one long word: it wraps anywhere rather than push the other columns out of the table. */
const NAME_CELL = 'h-12 min-w-28 py-2 font-normal wrap-anywhere';

/** Rows of things that are alike. Buttons inside a linked row need `relative` to stand above the row's link. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, hrefOf, link: Link = 'a', choice, empty, className } = props;
  const name = (row: Row, content: ReactNode) =>
    hrefOf === undefined ? (
      content
    ) : (
      <Link href={hrefOf(row)} className="focus-inset font-medium after:absolute after:inset-0">
        {content}
      </Link>
    );
  return (
    <div className={clsx('overflow-x-auto rounded-panel border border-line bg-surface', className)}>
      <table className="w-full border-collapse text-work">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr className="border-b border-line">
            {choice !== undefined && (
              <th data-choice className={CHOICE_CELL}>
                {choice.all}
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sorted}
                style={{ width: column.width }}
                className={clsx(cellClasses(column), 'h-9 text-12 font-medium text-muted')}
              >
                <Header {...column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              className={clsx(
                // Not `relative`: in WebKit a row can't be, and its link would lie over the whole window.
                'transform-[translate(0)] border-b border-line last:border-0',
                hrefOf !== undefined && 'transition-colors hover:bg-sunken',
                choice?.isChosen(row) && 'bg-accent-soft',
              )}
            >
              {choice !== undefined && (
                <td data-choice className={CHOICE_CELL}>
                  {choice.one(row)}
                </td>
              )}
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={clsx(cellClasses(column), NAME_CELL)}>
                    {name(row, column.cell(row))}
                  </th>
                ) : (
                  <td key={column.key} className={clsx(cellClasses(column), 'h-12 py-2')}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}
