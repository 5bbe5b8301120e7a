'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { Lock } from 'lucide-react';

const REASONS = {
  notPermitted: {
    title: 'Your role does not open the workspace',
    text: (
      <>
        It takes the permission <code className="whitespace-nowrap">conversation:webmessaging:view</code>. An admin can
        add it to one of your roles.
      </>
    ),
  },
  notAnAgent: {
    title: 'You have no place in a queue',
    text: 'You may see conversations, but you are not set up as an agent. An admin can add you to a queue.',
  },
};

type ClosedProps = {
  readonly reason: keyof typeof REASONS;
  readonly name: string;
  readonly signOut: () => Promise<void>;
};

/** Stands where the workspace would be, for somebody who may not have it, and says what is missing. */
export function Closed({ reason, name, signOut }: ClosedProps) {
  const { title, text } = REASONS[reason];
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas">
      <h1 className="sr-only">Rejoin workspace</h1>
      <EmptyState
        icon={<Lock />}
        title={title}
        text={text}
        action={
          <form action={signOut} className="flex flex-col items-center gap-2">
            <p className="text-muted">Signed in as {name}.</p>
            <Button type="submit">Sign out</Button>
          </form>
        }
      />
    </main>
  );
}
