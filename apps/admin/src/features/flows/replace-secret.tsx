import { validateSecretValue } from '@rejoin/core/flow/flow-secret';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { type StoredFlowSecret, sentencesOf } from './flow-secret.ts';
import { ValueField } from './secret-dialog.tsx';
import { useSecretsChanged } from './use-secrets.ts';

type ReplaceSecretProps = { secret: StoredFlowSecret; onClose: () => void };

export function ReplaceSecret({ secret: { id, name, host }, onClose }: ReplaceSecretProps) {
  const trpc = useTRPC();
  const changed = useSecretsChanged();
  const [value, setValue] = useState('');
  const problems = sentencesOf(validateSecretValue(value.trim()));
  const replace = useMutation(
    trpc.flowSecrets.replace.mutationOptions({
      onSuccess: async () => {
        await changed();
        toastDone(`The secret ${name} is replaced`);
        onClose();
      },
    }),
  );
  const deed = { not: 'Not replaced', thing: 'this secret', right: 'replace flow secrets' } as const;
  return (
    <FormDialog
      title={`Replace ${name}`}
      description={`Every call to ${host} sends the new one from now on, in the conversations that go on too.`}
      verb="Replace secret"
      saving={replace.isPending}
      content={value}
      invalid={problems.size > 0}
      failure={replace.error === null ? undefined : whyNot(replace.error, deed)}
      onSave={() => replace.mutate({ id, value })}
      onClose={onClose}
    >
      {(asked) => <ValueField value={value} onChange={setValue} error={asked ? problems.get('value') : undefined} />}
    </FormDialog>
  );
}
