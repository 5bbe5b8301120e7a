import { useSyncExternalStore } from 'react';
import { useMe } from '../../live/me.tsx';
import { onFilesChange, readFiles } from './chosen-files.ts';
import { useDraft } from './use-draft.ts';

/** More characters than fit beside each other in a list. */
const SHOWN = 200;

/** How the answer begins that I have written but not sent; of one without words, what files it has. */
export function DraftLine({ conversationId }: { readonly conversationId: string }) {
  const { id: agentId } = useMe();
  const { text } = useDraft(conversationId, 'guest');
  const names = useSyncExternalStore(
    onFilesChange,
    () =>
      readFiles({ agentId, conversationId })
        .map(({ file }) => file.fileName)
        .join(', '),
    () => '',
  );
  return (text || names).slice(0, SHOWN);
}
