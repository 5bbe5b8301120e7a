import { Select } from '@rejoin/ui/select';

type NamedSelectProps = {
  label: string;
  things: readonly { readonly id: string; readonly name: string }[];
  value: string;
  onChange: (id: string) => void;
  readOnly: boolean;
};

/** One of the things that the company has. */
export function NamedSelect({ label, things, value, onChange, readOnly }: NamedSelectProps) {
  return (
    <Select
      label={label}
      options={things.map(({ id, name }) => ({ value: id, label: name }))}
      value={things.some(({ id }) => id === value) ? value : null}
      placeholder={value === '' ? 'Choose' : 'Gone: choose another'}
      disabled={readOnly}
      onValueChange={onChange}
    />
  );
}
