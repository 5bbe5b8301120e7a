import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { Button } from '@rejoin/ui/button';
import { TextField } from '@rejoin/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isNameTaken } from '../../api/name-taken.ts';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { useGoOn } from '../../form/use-go-on.ts';
import { NAME_TAKEN, problemTexts } from './problem-texts.ts';

const NOT_ADDED: Deed = { not: 'Not created', thing: 'it', right: 'add configurations' };

/** Asks for a name and opens the new draft. */
export function NewConfiguration() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New configuration
      </Button>
      {open && <NewConfigurationDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewConfigurationDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const add = useAdd();
  const draft = { ...NEW_CONFIGURATION, name };
  const problem = problemTexts(draft).get('name');
  const taken = isNameTaken(add.error) && add.variables?.draft.name === name;
  return (
    <FormDialog
      title="New configuration"
      description="It begins as a draft with the usual settings. No guest sees it before you publish it and a deployment uses it."
      verb="Create draft"
      saving={add.isPending}
      content={name}
      invalid={problem !== undefined}
      fieldRefused={taken}
      failure={add.error === null ? undefined : whyNot(add.error, NOT_ADDED)}
      onSave={() => add.mutate({ draft })}
      onClose={onClose}
    >
      {(asked) => (
        <TextField
          label="Name"
          hint="For colleagues; guests don’t see it."
          autoFocus
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={taken ? NAME_TAKEN : asked ? problem : undefined}
        />
      )}
    </FormDialog>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.configurations.add.mutationOptions({
      onMutate: useGoOn(),
      onSuccess: async ({ id }, _, goOn) => {
        goOn(`/configurations/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.configurations.list.queryKey() });
      },
    }),
  );
}
