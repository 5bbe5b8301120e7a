import { NAME_MAX } from '@rejoin/core/name-limits';
import { Button } from '@rejoin/ui/button';
import { TextField } from '@rejoin/ui/text-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isNameTaken, takenSentence } from '../../api/name-taken.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { FormDialog } from '../../form/form-dialog.tsx';
import { tooLongSentence } from '../../form/too-long.ts';
import { useGoOn } from '../../form/use-go-on.ts';
import { QueueSelect } from './node-form.tsx';

const NOT_ADDED: Deed = { not: 'Not created', thing: 'it', right: 'add flows' };

/** Asks for a name and a queue and opens the new draft. */
export function NewFlow() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New flow
      </Button>
      {open && <NewFlowDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewFlowDialog({ onClose }: { onClose: () => void }) {
  const { data: choices } = useQuery(useTRPC().flows.choices.queryOptions());
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>();
  const add = useAdd();
  const problem =
    name.trim() === '' ? 'A flow needs a name.' : name.length > NAME_MAX ? tooLongSentence(NAME_MAX) : undefined;
  const taken = isNameTaken(add.error) && add.variables?.name === name;
  return (
    <FormDialog
      title="New flow"
      description="It begins with a greeting and hands over to the queue. No guest meets it before you publish it and a deployment has it."
      verb="Create draft"
      saving={add.isPending}
      content={{ name, chosen }}
      invalid={problem !== undefined}
      fieldRefused={taken}
      failure={add.error === null ? undefined : whyNot(add.error, NOT_ADDED)}
      onSave={() => add.mutate({ name, chosen })}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <TextField
            label="Name"
            hint="For colleagues; guests don’t see it."
            autoFocus
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={taken ? takenSentence('flow') : asked ? problem : undefined}
          />
          {choices !== undefined && choices.queues.length > 0 && (
            <QueueSelect
              choices={choices}
              value={chosen ?? choices.queues[0]?.id ?? ''}
              readOnly={false}
              onChange={setChosen}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** Adds the flow with the queue that was chosen or, once it is known which there are, with the first. */
function useAdd() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, chosen }: { name: string; chosen: string | undefined }) => {
      const queueId = chosen ?? (await queryClient.ensureQueryData(trpc.flows.choices.queryOptions())).queues[0]?.id;
      return await client.flows.add.mutate({ name, ...(queueId !== undefined && { queueId }) });
    },
    onMutate: useGoOn(),
    onSuccess: async ({ id }, _, goOn) => {
      goOn(`/flows/${id}`);
      await queryClient.invalidateQueries({ queryKey: trpc.flows.list.queryKey() });
    },
  });
}
