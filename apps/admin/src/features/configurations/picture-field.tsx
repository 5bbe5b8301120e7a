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
  /** The colour that guests see it on, `#RRGGBB`. */
  ground?: string;
  error: string | undefined;
  readOnly: boolean;
};

/** The address of a picture, with the picture beside it as soon as it can be had. */
export function PictureField({ otherwise, value, onValueChange, ground, hint, ...field }: PictureFieldProps) {
  const state = usePicture(value);
  return (
    <div className="flex items-start gap-3">
      <TextField
        {...field}
        hint={
          <span role="status" className={state === 'missing' ? 'text-attention-ink' : undefined}>
            {state === 'missing' ? `This picture doesn’t load. Guests see ${otherwise}.` : hint}
          </span>
        }
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        className="flex-1"
      />
      {value !== '' && (
        <span
          style={{ background: state === 'there' ? ground : undefined }}
          className="mt-6.5 grid size-control shrink-0 place-items-center overflow-hidden rounded-control border border-line bg-sunken text-muted"
        >
          {state === 'there' && (
            <img src={value} alt="" referrerPolicy="no-referrer" className="size-full object-contain" />
          )}
          {state === 'missing' && <ImageOff aria-hidden className="size-4" />}
        </span>
      )}
    </div>
  );
}
