import type { DeploymentStatus } from '@rejoin/core/deployment/deployment';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import { Segmented } from '@rejoin/ui/segmented';
import { useState } from 'react';
import type { DeploymentFormProps } from './form-props.ts';
import { licenceSentence } from './licence-sentence.ts';

const statuses = [
  { value: 'Active', label: 'Active' },
  { value: 'Inactive', label: 'Inactive' },
] as const;

/** Active or not. Without a licence it does not go to Active, and says why. */
export function StatusField({ content, onChange, licences, problems, readOnly }: DeploymentFormProps) {
  const [refused, setRefused] = useState(false);
  const choose = (status: DeploymentStatus) => {
    const refuses = status === 'Active' && !carriesWebMessaging(licences);
    setRefused(refuses);
    if (!refuses) onChange({ ...content, status });
  };
  const error = refused ? `Not activated. ${licenceSentence(licences)}` : problems.get('status');
  return (
    <div>
      <Segmented label="Status" options={statuses} value={content.status} onValueChange={choose} disabled={readOnly} />
      <p
        role={error === undefined ? undefined : 'alert'}
        className={`mt-1.5 text-12 ${error === undefined ? 'text-muted' : 'text-danger-ink'}`}
      >
        {error ??
          (content.status === 'Active'
            ? 'Pages with the snippet show the messenger.'
            : 'Pages with the snippet show nothing, and nobody can begin a conversation.')}
      </p>
    </div>
  );
}
