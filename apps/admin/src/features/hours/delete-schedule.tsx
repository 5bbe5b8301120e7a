import { inTheWayWords } from '../../api/in-the-way.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';

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
