import { validateFlowSecret } from '@rejoin/core/flow/flow-secret';
import { secretReference } from '@rejoin/core/flow/secret-references';
import { TextField } from '@rejoin/ui/text-field';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isNameTaken, withTaken } from '../../api/name-taken.ts';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { type FlowSecretDraft, sentencesOf } from './flow-secret.ts';
import { useSecretsChanged } from './use-secrets.ts';

type SecretDialogProps = {
  /** What the fields begin with. */
  begin: FlowSecretDraft;
  onAdded?: (name: string) => void;
  onClose: () => void;
};

/** Adds a secret, to which flows may then refer. */
export function SecretDialog({ begin, onAdded, onClose }: SecretDialogProps) {
  const trpc = useTRPC();
  const changed = useSecretsChanged();
  const [draft, setDraft] = useState(begin);
  const secret = { name: draft.name.trim(), host: draft.host.trim().toLowerCase() };
  const problems = sentencesOf(validateFlowSecret({ ...secret, value: draft.value.trim() }));
  const add = useMutation(
    trpc.flowSecrets.add.mutationOptions({
      onSuccess: async () => {
        await changed();
        toastDone(`The secret ${secret.name} is kept`);
        onAdded?.(secret.name);
        onClose();
      },
    }),
  );
  const deed = { not: 'Not saved', thing: 'this secret', right: 'add flow secrets' } as const;
  const taken = isNameTaken(add.error) && add.variables?.secret.name === secret.name;
  return (
    <FormDialog
      title="New flow secret"
      description="Kept encrypted, and never shown again. Name and host stay as they are."
      verb="Save secret"
      saving={add.isPending}
      content={draft}
      invalid={problems.size > 0}
      fieldRefused={taken}
      failure={add.error === null ? undefined : whyNot(add.error, deed)}
      onSave={() => add.mutate({ secret, value: draft.value })}
      onClose={onClose}
    >
      {(asked) => (
        <SecretFields
          draft={draft}
          onChange={setDraft}
          problems={withTaken(asked ? problems : new Map(), taken && 'secret')}
        />
      )}
    </FormDialog>
  );
}

type SecretFieldsProps = {
  draft: FlowSecretDraft;
  onChange: (draft: FlowSecretDraft) => void;
  problems: ReturnType<typeof sentencesOf>;
};

function SecretFields({ draft, onChange, problems }: SecretFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        hint={`In a header of a call it is written ${secretReference(draft.name.trim() || 'NAME')}.`}
        autoComplete="off"
        value={draft.name}
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
        error={problems.get('name')}
      />
      <TextField
        label="Host"
        hint="The one server that it is sent to, such as api.orders.example; with the port where the address names one."
        autoComplete="off"
        value={draft.host}
        onChange={({ target }) => onChange({ ...draft, host: target.value })}
        error={problems.get('host')}
      />
      <ValueField
        value={draft.value}
        onChange={(value) => onChange({ ...draft, value })}
        error={problems.get('value')}
      />
    </>
  );
}

type ValueFieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

export function ValueField({ value, onChange, error }: ValueFieldProps) {
  return (
    <TextField
      label="Secret"
      hint="The token or key alone, without Bearer before it."
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={error}
    />
  );
}
