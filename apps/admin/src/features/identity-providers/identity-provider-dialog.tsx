import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '../../client/focus-first-problem.ts';
import { type Deed, whyNot } from '../../client/why-not.ts';
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
  const [asked, setAsked] = useState(false);
  const { save, error, isPending } = useSaveIdentityProvider(provider, onClose);
  const problems = problemsOf(draft, provider);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (problems.size > 0) focusFirstProblem(event.currentTarget);
    else if (!isPending) save(draft);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={provider === undefined ? 'New identity provider' : `Edit ${provider.name}`}
      description="Any OpenID provider: register the messenger there as a confidential client, and enter what you get."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="identity-provider" loading={isPending}>
            Save provider
          </Button>
        </>
      }
    >
      <form id="identity-provider" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <IdentityProviderFields
          draft={draft}
          onChange={setDraft}
          problems={asked ? problems : new Map()}
          isNew={provider === undefined}
        />
        {error !== null && (
          <p role="alert" className="text-danger-ink">
            {whyNot(error, NOT_SAVED)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
