import { Button } from '@rejoin/ui/button';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { FastForward } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { useWebhooksChanged } from './use-webhooks.ts';
import { sentNowWords } from './webhook-words.ts';

type SendWaitingProps = { webhookId: string };

/** Says that some deliveries wait for a later attempt, and sends them now: for when the server is well again. */
export function SendWaiting({ webhookId }: SendWaitingProps) {
  const trpc = useTRPC();
  const changed = useWebhooksChanged();
  const send = useMutation(
    trpc.webhooks.sendWaiting.mutationOptions({
      onSuccess: async ({ sent }) => {
        toastDone(sentNowWords(sent));
        await changed();
      },
    }),
  );
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-panel border border-line bg-sunken px-4 py-2">
      <p className="text-13">Some wait for a later attempt.</p>
      <Button icon={<FastForward aria-hidden />} loading={send.isPending} onClick={() => send.mutate({ webhookId })}>
        Send them now
      </Button>
      {send.error !== null && (
        <p role="alert" className="w-full text-13 text-danger-ink">
          {whyNot(send.error, { not: 'Not sent', thing: 'this webhook', right: 'change webhooks' })}
        </p>
      )}
    </div>
  );
}
