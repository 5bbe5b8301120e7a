import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import { RESPONSES } from './canned-response.ts';

type DeleteResponseProps = {
  response: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, and deletes. */
export function DeleteResponse({ response: { id, name }, open, onOpenChange }: DeleteResponseProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence="Agents can’t use it any more. What was sent with it stays. This can’t be undone."
      verb="Delete response"
      remove={() => client.cannedResponses.remove.mutate({ id })}
      told={[trpc.cannedResponses.list.queryKey()]}
      backTo={RESPONSES.href}
      deed={{ right: 'delete canned responses' }}
    />
  );
}
