import { TextField } from '@rejoin/ui/text-field';
import { ImageOff } from 'lucide-react';
import { usePicture } from './use-picture.ts';

type PictureFieldProps = {
  label: string;
  hint: string;
  /** What guests see in its place. */
  otherwise: string;
  value: string;
  onValueChange: (value: string) => void;
  error: string | undefined;
  readOnly: boolean;
};

/** The address of a picture, with the picture beside it as soon as it can be had. */
export function PictureField({ label, hint, otherwise, value, onValueChange, error, readOnly }: PictureFieldProps) {
  const state = usePicture(value);
  return (
    <div className="flex items-start gap-3">
      <TextField
        label={label}
        hint={
          <span role="status" className={state === 'missing' ? 'text-attention-ink' : undefined}>
            {state === 'missing' ? `This picture doesn’t load. Guests see ${otherwise}.` : hint}
          </span>
        }
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        error={error}
        readOnly={readOnly}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        className="flex-1"
      />
      {value !== '' && (
        <span className="mt-6.5 grid size-control shrink-0 place-items-center overflow-hidden rounded-control border border-line bg-sunken text-muted">
          {state === 'there' && (
            <img src={value} alt="" referrerPolicy="no-referrer" className="size-full object-contain" />
          )}
          {state === 'missing' && <ImageOff aria-hidden className="size-4" />}
        </span>
      )}
    </div>
  );
}
