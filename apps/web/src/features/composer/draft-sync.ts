import { type DraftHere, isUnsaved, mergedDraft } from '@rejoin/core/drafts/merged-draft';
import type { Audience } from './drafts.ts';

type Place = { readonly conversationId: string; readonly audience: Audience };
type Draft = Place & { readonly text: string };

/** What the drafts of one agent are kept in, here and at the server. */
export type DraftSyncPorts = {
  readonly places: () => readonly Place[];
  readonly read: (place: Place) => DraftHere;
  readonly keep: (place: Place, here: DraftHere) => void;
  /** How often any tab of this browser has told the server of a draft. */
  readonly told: () => string;
  readonly countTold: () => void;
  readonly pull: () => Promise<readonly Draft[]>;
  readonly push: (draft: Draft) => Promise<unknown>;
};

/** Keeps the drafts of this browser and those of the server alike. What fails is left as it is, for the next time. */
export function createDraftSync(ports: DraftSyncPorts) {
  let telling: Promise<void> | undefined;
  let again = false;

  async function tellEach(): Promise<void> {
    do {
      again = false;
      for (const place of ports.places()) {
        const { text } = ports.read(place);
        if (!isUnsaved(ports.read(place))) continue;
        await ports.push({ ...place, text });
        // The one who writes may have gone on since.
        ports.keep(place, { ...ports.read(place), known: text });
        ports.countTold();
      }
    } while (again);
  }

  /** Tells the server of everything that it does not have. */
  function tell(): Promise<void> {
    again = true;
    telling ??= tellEach()
      .catch(() => undefined)
      .finally(() => {
        telling = undefined;
      });
    return telling;
  }

  async function hear(): Promise<void> {
    const told = ports.told();
    const there = await ports.pull();
    // What was told meanwhile is not in it.
    if (telling !== undefined || ports.told() !== told) return;
    const texts = new Map(there.map((draft) => [keyOf(draft), draft]));
    const places = new Map([...ports.places(), ...there].map((place) => [keyOf(place), place]));
    for (const [key, { conversationId, audience }] of places) {
      const place = { conversationId, audience };
      ports.keep(place, mergedDraft(ports.read(place), texts.get(key)?.text ?? ''));
    }
  }

  return {
    tell,
    /** Takes over what was written at other devices, and tells of what was written here. */
    async catchUp(): Promise<void> {
      await hear().catch(() => undefined);
      await tell();
    },
  };
}

function keyOf({ conversationId, audience }: Place): string {
  return `${conversationId} ${audience}`;
}
