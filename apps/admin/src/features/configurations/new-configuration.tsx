import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { TextField } from '@rejoin/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import { type Deed, whyNot } from '../../client/why-not.ts';
import { problemTexts } from './problem-texts.ts';

const NOT_ADDED: Deed = { not: 'Not created', thing: 'it', right: 'add configurations' };

/** Asks for a name and opens the new draft. */
export function NewConfiguration() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAdd();
  const draft = { ...NEW_CONFIGURATION, name };
  const problem = problemTexts(draft).get('name');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (problem === undefined && !add.isPending) add.mutate({ draft });
  };
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New configuration
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="New configuration"
        description="It begins as a draft with the usual settings. No guest sees it before you publish it and a deployment uses it."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" type="submit" form="new-configuration" loading={add.isPending}>
              Create draft
            </Button>
          </>
        }
      >
        <form id="new-configuration" onSubmit={submit} noValidate>
          <TextField
            label="Name"
            hint="For colleagues; guests don’t see it."
            autoFocus
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={add.error === null ? (asked ? problem : undefined) : whyNot(add.error, NOT_ADDED)}
          />
        </form>
      </Dialog>
    </>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.configurations.add.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/configurations/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.configurations.list.queryKey() });
      },
    }),
  );
}
