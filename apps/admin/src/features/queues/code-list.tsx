import type { WrapUpCode } from '@rejoin/core/queue/queue';
import { IconButton } from '@rejoin/ui/icon-button';
import { Select } from '@rejoin/ui/select';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { QueueFormProps } from './form-props.ts';

/** The wrap-up codes of the queue, in the order in which agents see them. */
export function CodeList({ content, onChange, options, problems, readOnly }: QueueFormProps) {
  const { codes } = content.wrapUp;
  const change = (next: readonly WrapUpCode[]) => onChange({ ...content, wrapUp: { ...content.wrapUp, codes: next } });
  const others = options.codes.filter(({ id }) => !codes.some((code) => code.id === id));
  const error = problems.get('wrapUpCodes');
  return (
    <div className="flex flex-col gap-2">
      <p className="text-13 font-medium">Wrap-up codes</p>
      {codes.length > 0 && (
        <ol aria-label="Wrap-up codes" className="rounded-panel border border-line bg-surface">
          {codes.map((code, index) => (
            <li key={code.id} className="flex min-h-10 items-center gap-1 border-b border-line pl-3 last:border-0">
              <span className="min-w-0 flex-1 py-2 break-words">{code.name}</span>
              {!readOnly && (
                <>
                  <IconButton
                    label={`Move ${code.name} up`}
                    icon={<ArrowUp />}
                    disabled={index === 0}
                    onClick={() => change(moved(codes, index, index - 1))}
                  />
                  <IconButton
                    label={`Move ${code.name} down`}
                    icon={<ArrowDown />}
                    disabled={index === codes.length - 1}
                    onClick={() => change(moved(codes, index, index + 1))}
                  />
                  <IconButton
                    label={`Take out ${code.name}`}
                    icon={<X />}
                    onClick={() => change(codes.filter(({ id }) => id !== code.id))}
                  />
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {readOnly || others.length === 0 ? (
        <p className={error === undefined ? 'text-12 text-muted' : 'text-12 text-danger-ink'}>
          {error ?? noteOf(codes.length, options.codes.length)}
        </p>
      ) : (
        <Select
          label="Add a wrap-up code"
          hideLabel
          placeholder="Add a wrap-up code"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onValueChange={(id) => change([...codes, ...others.filter((code) => code.id === id)])}
          error={error}
          className="max-w-96"
        />
      )}
    </div>
  );
}

function noteOf(chosen: number, all: number): string {
  if (all === 0) return 'There is no wrap-up code yet. Add some under Wrap-up codes.';
  return chosen === 0 ? 'None: agents write notes only.' : 'In this order agents see them.';
}

function moved(codes: readonly WrapUpCode[], from: number, to: number): readonly WrapUpCode[] {
  const rest = codes.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...codes.slice(from, from + 1), ...rest.slice(to)];
}
