import { useState } from 'react';
import { isNameTaken, withTaken } from '../../api/name-taken.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { draftOf, NEW_IDENTITY_PROVIDER, type StoredIdentityProvider } from './identity-provider.ts';
import { IdentityProviderFields } from './identity-provider-fields.tsx';
import { problemsOf } from './problem-texts.ts';
import { useSaveIdentityProvider } from './use-save-identity-provider.ts';

const NOT_SAVED: Deed = { not: 'Not saved', thing: 'this provider', right: 'change identity providers' };

type IdentityProviderDialogProps = {
  /** What is edited; `undefined`: a new one. */
  provider?: StoredIdentityProvider;
  onClose: () => void;
};

/** Adds a provider, or edits one. */
export function IdentityProviderDialog({ provider, onClose }: IdentityProviderDialogProps) {
  const [draft, setDraft] = useState(() => (provider === undefined ? NEW_IDENTITY_PROVIDER : draftOf(provider)));
  const { save, error, isPending, savedName } = useSaveIdentityProvider(provider, onClose);
  const problems = problemsOf(draft, provider);
  const taken = isNameTaken(error) && savedName === draft.name;
  return (
    <FormDialog
      title={provider === undefined ? 'New identity provider' : `Edit ${provider.name}`}
      description="Any OpenID provider: register the messenger there as a confidential client, and enter what you get."
      verb="Save provider"
      saving={isPending}
      content={draft}
      invalid={problems.size > 0}
      fieldRefused={taken}
      failure={error === null ? undefined : whyNot(error, NOT_SAVED)}
      onSave={() => save(draft)}
      onClose={onClose}
    >
      {(asked) => (
        <IdentityProviderFields
          draft={draft}
          onChange={setDraft}
          problems={withTaken(asked ? problems : new Map(), taken && 'identity provider')}
          isNew={provider === undefined}
        />
      )}
    </FormDialog>
  );
}
