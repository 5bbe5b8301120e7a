import { isImageType } from '@rejoin/core/attachments/image-types';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { type ChosenFile, type FilesPlace, onFilesChange, readFiles } from './chosen-files.ts';

/** The files of an answer that the gateway has, and how the images among them can be shown. */
export function useChosenFiles({ agentId, conversationId }: FilesPlace) {
  const { api } = useLive();
  const isLive = useLiveState(({ line }) => line === 'live');
  const kept = useSyncExternalStore(
    onFilesChange,
    () => JSON.stringify(readFiles({ agentId, conversationId })),
    () => '[]',
  );
  const chosen = useMemo<readonly ChosenFile[]>(() => JSON.parse(kept), [kept]);
  const [previews, setPreviews] = useState<ReadonlyMap<string, string>>(new Map());
  const showAs = (id: string, url: string) => setPreviews((known) => new Map(known).set(id, url));
  const bare = chosen.filter(({ file: { id, mime } }) => isImageType(mime) && !previews.has(id));
  const wanted = bare.map(({ file }) => file.id).join(' ');
  useEffect(() => {
    if (!isLive || wanted === '') return;
    for (const attachmentId of wanted.split(' '))
      api.agent.attachmentUrl.query({ conversationId, attachmentId }).then(
        ({ url }) => setPreviews((known) => (known.has(attachmentId) ? known : new Map(known).set(attachmentId, url))),
        // It goes by its name then; whether it is still there turns out when it is sent.
        () => undefined,
      );
  }, [api, conversationId, isLive, wanted]);
  return { chosen, previews, showAs };
}
