import { DeleteSetting } from '../../client/delete-setting.tsx';
import { inTheWayWords } from '../../client/in-the-way.ts';
import { useTRPC, useTRPCClient } from '../../client/trpc.ts';

type DeleteScheduleProps = {
  schedule: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, and deletes unless a flow goes by it. */
export function DeleteSchedule({ schedule: { id, name }, open, onOpenChange }: DeleteScheduleProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence="Its hours and holidays are gone. This can’t be undone."
      verb="Delete schedule"
      remove={() => client.schedules.remove.mutate({ id })}
      told={[trpc.schedules.list.queryKey()]}
      backTo="/hours"
      deed={{
        right: 'delete schedules',
        own: { inUse: (refused) => inTheWayWords(refused, ['goes by it', 'go by it']) },
      }}
    />
  );
}
