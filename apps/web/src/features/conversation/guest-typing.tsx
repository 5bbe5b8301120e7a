'use client';

import { useGuestTyping } from '../../live/use-guest-typing.ts';

type GuestTypingProps = { readonly conversationId: string; readonly guestName: string };

/** Says that the guest is writing. Its line is kept free, so that nothing moves when they begin. */
export function GuestTyping({ conversationId, guestName }: GuestTypingProps) {
  const typing = useGuestTyping(conversationId);
  return (
    <p
      role="status"
      className="mx-auto flex h-5 w-full max-w-3xl shrink-0 items-center gap-2 px-4 text-12 text-muted md:px-6"
    >
      {typing && (
        <>
          <span aria-hidden className="flex gap-0.5">
            {[0, 150, 300].map((delay) => (
              <span
                key={delay}
                style={{ animationDelay: `${delay}ms` }}
                className="size-1.5 animate-breathe rounded-full bg-muted motion-reduce:animate-none"
              />
            ))}
          </span>
          <span className="truncate">{guestName} is typing…</span>
        </>
      )}
    </p>
  );
}
