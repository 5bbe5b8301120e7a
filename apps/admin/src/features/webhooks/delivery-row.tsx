import { Button } from '@rejoin/ui/button';
import { exactTime } from '@rejoin/ui/relative-time';
import { StatusDot } from '@rejoin/ui/status-dot';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { UnfoldingRow } from '../../lists/unfolding-row.tsx';
import { AnswerBody } from './answer-body.tsx';
import { useWebhooksChanged } from './use-webhooks.ts';
import type { LoggedDelivery } from './webhook.ts';
import { answerWords, attemptWords, deliveryState } from './webhook-words.ts';

type DeliveryRowProps = { delivery: LoggedDelivery; mayResend: boolean };

/** What was sent and how far it is, and, opened, what the server answered. */
export function DeliveryRow({ delivery, mayResend }: DeliveryRowProps) {
  const { event, at, attempts } = delivery;
  return (
    <UnfoldingRow
      wraps
      summary={
        <>
          <span className="min-w-0 flex-1 basis-48 font-mono text-13 break-all">{event}</span>
          {attempts > 0 && (
            <span className="text-13 text-muted tabular-nums max-sm:hidden">{attemptWords(attempts)}</span>
          )}
          <StatusDot {...deliveryState(delivery)} className="w-26 text-13 max-sm:ml-7" />
          <TimeAgo at={at} className="w-14 shrink-0 max-sm:ml-auto text-right text-13 text-muted tabular-nums" />
        </>
      }
    >
      {() => <DeliveryDetails {...{ delivery, mayResend }} />}
    </UnfoldingRow>
  );
}

function DeliveryDetails({ delivery, mayResend }: DeliveryRowProps) {
  const { id, conversationId, at, attempts, status, latest, nextAt } = delivery;
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13">
        <Fact term="Happened">{exactTime(at)}</Fact>
        <Fact term="Attempts">
          {attemptWords(attempts)}
          {latest !== undefined && `, the latest ${exactTime(latest.at)}`}
        </Fact>
        {latest !== undefined && <Fact term="Answer">{answerWords(latest.answer)}</Fact>}
        {status === 'pending' && (
          <Fact term="Next attempt">
            {nextAt === undefined ? 'After the events of the conversation before it' : exactTime(nextAt)}
          </Fact>
        )}
        <Fact term="webhook-id">
          <code className="font-mono break-all">{id}</code>
        </Fact>
        {conversationId !== undefined && (
          <Fact term="Conversation">
            <code className="font-mono break-all">{conversationId}</code>
          </Fact>
        )}
      </dl>
      {latest !== undefined && <AnswerBody answer={latest.answer} />}
      {mayResend && status !== 'pending' && <SendAgain delivery={delivery} />}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function SendAgain({ delivery: { id, webhookId } }: Pick<DeliveryRowProps, 'delivery'>) {
  const trpc = useTRPC();
  const changed = useWebhooksChanged();
  const send = useMutation(
    trpc.webhooks.sendAgain.mutationOptions({
      onSuccess: async () => {
        toastDone('It is sent again');
        await changed();
      },
    }),
  );
  const own = {
    deliveryNotFound: 'it has left the log. Load the page again.',
    deliveryPending: 'it is being sent already.',
    webhookOff: 'the webhook is switched off.',
  };
  return (
    <div>
      <Button icon={<RotateCw aria-hidden />} loading={send.isPending} onClick={() => send.mutate({ id, webhookId })}>
        Send again
      </Button>
      {send.error !== null && (
        <p role="alert" className="mt-2 text-13 text-danger-ink">
          {whyNot(send.error, { not: 'Not sent', thing: 'it', right: 'change webhooks', own })}
        </p>
      )}
    </div>
  );
}
