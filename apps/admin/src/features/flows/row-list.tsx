import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';

type RowListProps<Row> = {
  /** What the rows are, as a heading. */
  label: string;
  hint?: ReactNode;
  /** What one of them is, for the buttons: "case". */
  noun: string;
  rows: readonly Row[];
  onChange: (rows: readonly Row[], mark?: string) => void;
  /** What an added one begins as; `undefined`: no more can be added. */
  fresh: Row | undefined;
  readOnly: boolean;
  /** Draws the fields of one row. */
  children: (row: Row, edit: (row: Row, field: string) => void, number: number) => ReactNode;
};

/** Things of one kind that can be added, edited and taken away. */
export function RowList<Row>({ label, hint, noun, rows, onChange, fresh, readOnly, children }: RowListProps<Row>) {
  const id = useId();
  const editAt = (index: number) => (row: Row, field: string) =>
    onChange(
      rows.map((each, at) => (at === index ? row : each)),
      `${label} ${index} ${field}`,
    );
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="text-13 font-medium">
        {label}
      </h3>
      {hint !== undefined && <p className="mt-0.5 text-12 text-muted">{hint}</p>}
      <ul className="mt-2 flex flex-col gap-2 empty:hidden">
        {rows.map((row, index) => (
          <li key={index} className="flex items-start gap-1 rounded-panel border border-line p-2.5">
            <div className="flex min-w-0 flex-1 flex-col gap-2.5">{children(row, editAt(index), index + 1)}</div>
            {!readOnly && (
              <IconButton
                label={`Remove ${noun} ${index + 1}`}
                icon={<Trash2 />}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && fresh !== undefined && (
        <Button className="mt-2" icon={<Plus aria-hidden />} onClick={() => onChange([...rows, fresh])}>
          Add {noun}
        </Button>
      )}
    </fieldset>
  );
}
