import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { TextField } from '@rejoin/ui/text-field';
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { Span } from './schedule.ts';
import { minutesOf, timeOf } from './time-of-day.ts';
import { Wrong } from './wrong.tsx';

type SpanListProps = {
  /** Whose hours these are: "Monday". */
  of: string;
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
  /** What is wrong with them. */
  problem: string | undefined;
  readOnly: boolean;
};

const USUAL: Span = { from: 9 * 60, to: 17 * 60 };

/** From when to when it is open on a day. */
export function SpanList({ of, spans, onChange, problem, readOnly }: SpanListProps) {
  const wrong = useId();
  const change = (index: number, span: Span) => onChange(spans.map((each, at) => (at === index ? span : each)));
  return (
    <div className="flex flex-col items-start gap-2">
      {spans.length === 0 && <p className="py-2 text-muted">Closed</p>}
      {spans.map((span, index) => (
        <div key={index} className="flex items-center gap-2">
          {(['from', 'to'] as const).map((side) => (
            <TextField
              key={side}
              label={`${nameOf(of, index)}, ${side === 'from' ? 'from' : 'until'}`}
              errorId={problem === undefined ? undefined : wrong}
              hideLabel
              type="time"
              className="w-32"
              value={timeOf(span[side])}
              onChange={(event) => change(index, { ...span, [side]: minutesOf(event.target.value, side) })}
              readOnly={readOnly}
            />
          ))}
          {!readOnly && (
            <IconButton
              label={`Remove these hours of ${nameOf(of, index)}`}
              icon={<X />}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {problem !== undefined && <Wrong id={wrong} words={problem} />}
      {!readOnly && (
        <Button
          variant="ghost"
          icon={<Plus aria-hidden />}
          aria-label={`Add hours: ${of}`}
          onClick={() => onChange([...spans, next(spans)])}
        >
          Add hours
        </Button>
      )}
    </div>
  );
}

/** The first hours of a day are called as the day is. */
function nameOf(day: string, index: number): string {
  return index === 0 ? day : `${day} (${index + 1})`;
}

/** After the last span, as far as the day goes. */
function next(spans: readonly Span[]): Span {
  const last = spans.at(-1);
  if (last === undefined || !(last.to < 23 * 60)) return USUAL;
  return { from: last.to + 60, to: Math.min(last.to + 240, 1440) };
}
