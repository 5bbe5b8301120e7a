import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import { contentOf, type QueueContent, queueToSend, type StoredQueue } from './queue.ts';

/** The form of a queue, and saving it on what was read. */
export function useQueueEditor(stored: StoredQueue) {
  const trpc = useTRPC();
  const { queues } = useTRPCClient();
  const { id } = stored.queue;
  const fresh = useMemo(() => savedOf(stored), [stored]);
  return useSettingEditor<QueueContent>(fresh, {
    save: async (edit) => {
      const { queue, memberIds } = queueToSend(edit.content);
      const sent = { queue: { ...queue, id }, memberIds };
      const { revision } = await queues.save.mutate({ ...sent, revision: edit.revision });
      return { content: contentOf(sent), revision };
    },
    read: async () => savedOf(await queues.get.query({ id })),
    told: [trpc.queues.pathKey(), trpc.agents.pathKey()],
    deed: { not: 'Not saved', thing: 'this queue', right: 'edit queues' },
    isSame: isEqual,
  });
}

function savedOf(stored: StoredQueue): Saved<QueueContent> {
  return { content: contentOf(stored), revision: stored.revision };
}
