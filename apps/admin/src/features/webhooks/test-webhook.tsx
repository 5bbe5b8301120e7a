import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { Spinner } from '@rejoin/ui/spinner';
import { StatusDot } from '@rejoin/ui/status-dot';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { AnswerBody } from './answer-body.tsx';
import { useDelivery, useWebhooksChanged } from './use-webhooks.ts';
import type { StoredWebhook } from './webhook.ts';
import { answerWords, deliveryState } from './webhook-words.ts';

/** After which a gateway that is up has sent it and heard whatever there is to hear. */
const GATEWAY_MS = 20_000;

type TestWebhookProps = { webhook: StoredWebhook; onClose: () => void };

/** Has a `ping` sent, and shows what the server answers. */
export function TestWebhook({ webhook: { id, name, url }, onClose }: TestWebhookProps) {
  const trpc = useTRPC();
  const ping = useMutation(trpc.webhooks.ping.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Test ${name}`}
      description={
        <>
          One signed event of the type <code className="font-mono">ping</code> is sent to{' '}
          <span className="wrap-anywhere">{url}</span>, as any other would be. It is tried once.
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" loading={ping.isPending} onClick={() => ping.mutate({ id })}>
            {ping.data === undefined ? 'Send a ping' : 'Send another'}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {ping.error !== null && (
          <p role="alert" className="text-danger-ink">
            {whyNot(ping.error, { not: 'Not sent', thing: 'this webhook', right: 'change webhooks' })}
          </p>
        )}
        {ping.data !== undefined && <PingAnswer key={ping.data.deliveryId} id={ping.data.deliveryId} />}
      </div>
    </Dialog>
  );
}

function PingAnswer({ id }: { id: string }) {
  const { data } = useDelivery(id);
  const changed = useWebhooksChanged();
  const isOver = data !== undefined && data.status !== 'pending';
  // For the log below.
  useEffect(() => {
    if (isOver) void changed();
  }, [isOver, changed]);
  if (!isOver || data.latest === undefined) return <Sending />;
  return (
    <div className="flex flex-col gap-2">
      <StatusDot {...deliveryState(data)} />
      <p>{answerWords(data.latest.answer)}</p>
      <AnswerBody answer={data.latest.answer} />
    </div>
  );
}

function Sending() {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), GATEWAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="flex items-center gap-2 text-muted">
      <Spinner />
      {isLate ? 'No gateway has sent it yet. Look whether one is up: it is sent once it is.' : 'A gateway sends it …'}
    </p>
  );
}
