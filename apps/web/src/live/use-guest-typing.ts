import { useEffect, useState } from 'react';
import { useLiveState } from './live-context.tsx';

/** Whether the guest of this conversation is typing now. */
export function useGuestTyping(conversationId: string): boolean {
  const until = useLiveState((state) => state.typing.get(conversationId) ?? 0);
  const [over, setOver] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return until > over;
}
