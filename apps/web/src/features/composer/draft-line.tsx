import { useDraft } from './use-draft.ts';

/** How the answer begins that I have written but not sent. */
export function DraftLine({ conversationId }: { readonly conversationId: string }) {
  const { text } = useDraft(conversationId, 'guest');
  return text.slice(0, SHOWN);
}

/** More characters than fit beside each other in a list. */
const SHOWN = 200;
