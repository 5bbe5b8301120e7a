import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import { type StoredWebhook, WEBHOOKS } from './webhook.ts';

type DeleteWebhookProps = { webhook: StoredWebhook; onClose: () => void };

export function DeleteWebhook({ webhook: { id, name }, onClose }: DeleteWebhookProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence="Its server hears of nothing any more, and what was sent to it can not be looked up here."
      verb="Delete webhook"
      remove={() => client.webhooks.remove.mutate({ id })}
      told={[trpc.webhooks.list.queryKey()]}
      backTo={WEBHOOKS.href}
      deed={{ right: 'delete webhooks' }}
    />
  );
}
