import type { Scene } from '../scene.ts';
import { answer } from './agents.ts';
import { say } from './guests.ts';
import type { Operation } from './operation.ts';

/** How long it lasts; many conversations are then read and written together. */
const LASTS_MS = 30;
const TURNS_MAX = 6;

/** All guests and all agents write, in every conversation. */
export const BUSTLE: Operation = {
  name: 'everybody talks',
  weight: 10,
  begin(scene) {
    const { chance, time } = scene;
    const voices = [...guests(scene), ...agents(scene)];
    for (const voice of voices)
      for (let turn = chance.between(1, TURNS_MAX); turn > 0; turn -= 1) time.after(chance.between(0, LASTS_MS), voice);
    return voices.length === 0 ? undefined : `${voices.length} voices`;
  },
};

function guests(scene: Scene): (() => void)[] {
  const tabs = scene.guests.flatMap((guest) => guest.tabs);
  return tabs.filter(({ place }) => !place.isAway()).map((tab) => () => void say(scene, tab, true));
}

function agents(scene: Scene): (() => void)[] {
  return scene.agents.flatMap((agent) =>
    [...agent.rows]
      .filter(([, { group }]) => group === 'connected')
      .map(
        ([conversationId]) =>
          () =>
            void answer(scene, agent, conversationId),
      ),
  );
}
