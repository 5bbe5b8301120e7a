import { TextField } from '@rejoin/ui/text-field';

type PixelFieldProps = {
  label: string;
  /** NaN: nothing has been written. */
  value: number;
  onValueChange: (value: number) => void;
  error: string | undefined;
  readOnly: boolean;
};

/** A whole number of pixels. Only digits can be typed; an empty field is NaN and so out of any range. */
export function PixelField({ label, value, onValueChange, error, readOnly }: PixelFieldProps) {
  return (
    <TextField
      label={label}
      hint="In pixels."
      inputMode="numeric"
      autoComplete="off"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(event) => onValueChange(Number.parseInt(event.target.value.replace(/\D/g, '').slice(0, 6), 10))}
      error={error}
      readOnly={readOnly}
    />
  );
}
