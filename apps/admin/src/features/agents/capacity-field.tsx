import { CAPACITY } from '@rejoin/core/routing/capacity';
import { RadioGroup } from '@rejoin/ui/radio-group';
import { WholeNumberField } from '../../form/whole-number-field.tsx';

type CapacityFieldProps = {
  /** `undefined`: as many as everybody. */
  capacity: number | undefined;
  /** What everybody has. */
  ofAll: number;
  onChange: (capacity: number | undefined) => void;
  error: string | undefined;
  readOnly?: boolean;
};

/** How many conversations an agent may hold at once. */
export function CapacityField({ capacity, ofAll, onChange, error, readOnly = false }: CapacityFieldProps) {
  const kinds = [
    { value: 'company', label: `As everybody: ${ofAll}`, hint: 'It changes when the company’s does.' },
    { value: 'own', label: 'Their own' },
  ] as const;
  return (
    <>
      <RadioGroup
        label="Conversations at once"
        options={kinds}
        value={capacity === undefined ? 'company' : 'own'}
        onValueChange={(kind) => onChange(kind === 'own' ? ofAll : undefined)}
        disabled={readOnly}
      />
      {capacity !== undefined && (
        <WholeNumberField
          label="Their capacity"
          hint={`From ${CAPACITY.min} to ${CAPACITY.max}. With less than they hold they keep what they have, and get nothing new until there is room.`}
          value={capacity}
          onValueChange={onChange}
          error={error}
          readOnly={readOnly}
          className="max-w-96"
        />
      )}
    </>
  );
}
