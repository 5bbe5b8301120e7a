import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { DeleteSetting } from '../../client/delete-setting.tsx';
import { inTheWayWords } from '../../client/in-the-way.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';

type DeleteScheduleProps = {
  schedule: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, and deletes unless a flow goes by it. */
export function DeleteSchedule({ schedule: { id, name }, open, onOpenChange }: DeleteScheduleProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    trpc.schedules.remove.mutationOptions({
      onSuccess: async () => {
        router.push('/hours');
        await queryClient.invalidateQueries({ queryKey: trpc.schedules.list.queryKey() });
        toastDone(`${name} is deleted`);
      },
    }),
  );
  return (
    <DeleteSetting
      name={name}
      open={open}
      onOpenChange={onOpenChange}
      consequence="Its hours and holidays are gone. This can’t be undone."
      verb="Delete schedule"
      removing={remove}
      onConfirm={() => remove.mutate({ id })}
      whyNot={whyNot}
    />
  );
}

function whyNot(error: unknown): string | undefined {
  const refused = refusalOf(error);
  switch (refused?.refusal) {
    case 'inUse':
      return inTheWayWords(refused.inTheWay ?? [], ['goes by it', 'go by it']);
    case 'scheduleNotFound':
      return 'Somebody else has deleted it already.';
    case 'notPermitted':
      return 'Not deleted: you may no longer delete schedules.';
    default:
      return undefined;
  }
}
