'use client';

import { Button } from '@rejoin/ui/button';
import { isComposing } from '@rejoin/ui/is-composing';
import { TextArea } from '@rejoin/ui/text-area';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { Ear } from 'lucide-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { failureOf, LINE_IS_DOWN } from '../../live/failure.ts';
import { useMay, useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow } from '../../live/wire.ts';

type WhisperProps = { readonly row: FloorRow; readonly agentName: string | undefined };

/** A word to the agent who has the conversation; the guest never sees it. */
export function Whisper({ row, agentName }: WhisperProps) {
  const me = useMe();
  const may = useMay('conversation:message:coach');
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const whisper = useMutation(
    trpc.supervisor.whisper.mutationOptions({
      // What has been typed meanwhile stays.
      onSuccess: (_, { text: said }) => setText((now) => (now === said ? '' : now)),
      onError: (error) =>
        toastFailed('It was not said. Your words are kept.', {
          detail: failureOf(error) === 'lost' ? LINE_IS_DOWN : 'The agent may have left.',
        }),
    }),
  );
  const isHeld = row.status === 'connected' || row.status === 'parked';
  if (!may || !isHeld || agentName === undefined || row.agentId === me.id) return null;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '' || whisper.isPending) return;
    whisper.mutate({ conversationId: row.conversationId, text });
    // The next word can be typed at once, also after a click on the button.
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form ref={form} onSubmit={send} className="border-t border-line">
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-2 px-4 py-3 md:px-6">
        <TextArea
          label={`Whisper to ${agentName}`}
          rows={1}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) =>
            event.key === 'Enter' && !event.shiftKey && !isComposing(event.nativeEvent) && send(event)
          }
        />
        <div className="flex items-center justify-between gap-3">
          <p className="min-w-0 text-12 text-muted">Only {agentName} sees this, never the guest.</p>
          <Button type="submit" icon={<Ear aria-hidden />} loading={whisper.isPending} disabled={text.trim() === ''}>
            Whisper
          </Button>
        </div>
      </div>
    </form>
  );
}
