import type { Outside } from './place.ts';
import type { Self } from './self.ts';
import { openTab, type Tab } from './tab.ts';

/** A guest with all their tabs, which share one session. */
export type Guest = Self & {
  readonly name: string;
  readonly tabs: readonly Tab[];
  readonly openAnotherTab: () => Tab;
  /** A text that nobody else writes. */
  readonly nextText: () => string;
};

export function createGuest(
  outside: Outside,
  { name, token, deploymentId }: { readonly name: string; readonly token: string; readonly deploymentId: string },
): Guest {
  const received = new Map<string, number>();
  const tabs: Tab[] = [];
  let written = 0;
  const guest: Guest = {
    name,
    token,
    deploymentId,
    tabs,
    sessionId: undefined,
    wantsNew: false,
    begunAnew: 0,
    received,
    noteReceived: (conversationId, sequence) =>
      void received.set(conversationId, Math.max(sequence, received.get(conversationId) ?? 0)),
    cleared: new Set(),
    refused: new Set(),
    openAnotherTab() {
      const tab = openTab(outside, guest, `${name}/${tabs.length + 1}`);
      tabs.push(tab);
      return tab;
    },
    nextText() {
      written += 1;
      return `${name}.${written}`;
    },
  };
  return guest;
}
