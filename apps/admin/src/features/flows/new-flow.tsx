import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { TextField } from '@rejoin/ui/text-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import { type Deed, whyNot } from '../../client/why-not.ts';
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
      <NewFlowDialog open={open} onOpenChange={setOpen} />
    </>
  );
}

type NewFlowDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

function NewFlowDialog({ open, onOpenChange }: NewFlowDialogProps) {
  const trpc = useTRPC();
  const { data: choices } = useQuery({ ...trpc.flows.choices.queryOptions(), enabled: open });
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState(false);
  const add = useAdd();
  const problem =
    name.trim() === '' ? 'A flow needs a name.' : name.length > 100 ? 'Use 100 characters or fewer.' : undefined;
  const queueId = chosen ?? choices?.queues[0]?.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (problem === undefined && choices !== undefined && !add.isPending)
      add.mutate({ name, ...(queueId !== undefined && { queueId }) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New flow"
      description="It begins with a greeting and hands over to the queue. No guest meets it before you publish it and a deployment has it."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-flow" loading={add.isPending}>
            Create draft
          </Button>
        </>
      }
    >
      <form id="new-flow" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label="Name"
          hint="For colleagues; guests don’t see it."
          autoFocus
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={add.error === null ? (asked ? problem : undefined) : whyNot(add.error, NOT_ADDED)}
        />
        {choices !== undefined && choices.queues.length > 0 && (
          <QueueSelect choices={choices} value={queueId ?? ''} readOnly={false} onChange={setChosen} />
        )}
      </form>
    </Dialog>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.flows.add.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/flows/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.flows.list.queryKey() });
      },
    }),
  );
}
