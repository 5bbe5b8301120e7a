import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { type ChosenFile, type FilesPlace, onFilesChange, readFiles } from './chosen-files.ts';
import { addressesOf, type FileAddresses } from './file-addresses.ts';

/** The files of an answer that the gateway has, and where those that are still there can be seen. */
export function useChosenFiles({ agentId, conversationId }: FilesPlace) {
  const { api } = useLive();
  const mayAsk = useLiveState(({ line, rows }) => line === 'live' && rows.get(conversationId)?.group === 'connected');
  const kept = useSyncExternalStore(
    onFilesChange,
    () => JSON.stringify(readFiles({ agentId, conversationId })),
    () => '[]',
  );
  const chosen = useMemo<readonly ChosenFile[]>(() => JSON.parse(kept), [kept]);
  const [addresses, setAddresses] = useState<FileAddresses>(new Map());
  const showAs = (id: string, url: string) => setAddresses((known) => new Map(known).set(id, url));
  const unknown = chosen.flatMap(({ file: { id } }) => (addresses.has(id) ? [] : [id])).join(' ');
  /** Where nothing could be had any more: links expire. A new one is asked for, once for each. */
  const expired = useRef(new Set<string>());
  const renew = (id: string, url: string) => {
    if (url.startsWith('blob:') || expired.current.has(url)) return;
    expired.current.add(url);
    setAddresses((known) => new Map([...known].filter(([each]) => each !== id)));
  };
  useEffect(() => {
    if (!mayAsk || unknown === '') return;
    const ask = (attachmentId: string) => api.agent.attachmentUrl.query({ conversationId, attachmentId });
    void addressesOf(unknown.split(' '), ask).then((found) => setAddresses((known) => new Map([...found, ...known])));
  }, [api, conversationId, mayAsk, unknown]);
  return { chosen, addresses, showAs, renew };
}
