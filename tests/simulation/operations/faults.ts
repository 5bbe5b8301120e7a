import type { Chance } from '../../chaos/chance.ts';
import { messageIdBy } from '../people/message-id.ts';
import type { Scene } from '../scene.ts';
import type { Gateway } from '../world/gateway.ts';
import type { Site } from '../world/site.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DOWN_MS = 6000;

export const FAULTS: readonly Operation[] = [
  { name: 'a line breaks', weight: 6, isFault: true, begin: (scene) => withLine(scene, (line) => line.cut()) },
  {
    name: 'a line falls silent',
    weight: 3,
    isFault: true,
    begin: (scene) => withLine(scene, (line) => line.fallSilent()),
  },
  {
    name: 'a gateway dies',
    weight: 3,
    isFault: true,
    begin(scene) {
      const site = pickOf(
        scene.chance,
        scene.sites.filter(({ gateway }) => gateway() !== undefined),
      );
      if (site === undefined) return undefined;
      site.kill();
      const ms = scene.chance.between(0, DOWN_MS);
      scene.time.after(ms, () => void site.start());
      return `${site.name}, back in ${ms} ms`;
    },
  },
  {
    name: 'the database answers slowly',
    weight: 3,
    isFault: true,
    begin: (scene) =>
      atSite(scene, ({ weather }, ms) => {
        weather.slowUntil = scene.time.now() + ms;
      }),
  },
  {
    name: 'the database fails',
    weight: 8,
    isFault: true,
    begin: (scene) =>
      atSite(scene, ({ weather }, ms) => {
        weather.failsUntil = scene.time.now() + ms;
      }),
  },
  {
    name: 'the news are not heard',
    weight: 8,
    isFault: true,
    begin: (scene) =>
      atSite(scene, (site, ms) => {
        site.gateway()?.newsLine.goDown(ms);
      }),
  },
  {
    name: 'a clock jumps',
    weight: 3,
    isFault: true,
    begin(scene) {
      const { chance } = scene;
      return jump(scene, [chance.pick(scene.sites)], chance.between(-2 * MINUTE_MS, 2 * MINUTE_MS));
    },
  },
  {
    name: 'hours go by on all clocks',
    weight: 2,
    isFault: true,
    begin(scene) {
      const { chance } = scene;
      return jump(scene, scene.sites, someHours(chance));
    },
  },
  {
    name: 'hours go by before somebody writes',
    weight: 2,
    isFault: true,
    begin(scene) {
      const { chance, guests } = scene;
      const tabs = guests.flatMap((guest) =>
        guest.tabs.filter(({ isCaughtUp }) => isCaughtUp()).map((tab) => ({ guest, tab })),
      );
      const writer = pickOf(chance, tabs);
      if (writer === undefined) return undefined;
      const jumped = jump(scene, scene.sites, someHours(chance));
      const text = writer.guest.nextText();
      writer.tab.write({ id: messageIdBy(chance, text), text }, false);
      return `${jumped}, ${writer.tab.name} "${text}"`;
    },
  },
];

function someHours(chance: Chance): number {
  return chance.pick([0, 1, 2, 12, 12, 71, 73]) * HOUR_MS + chance.between(0, HOUR_MS);
}

function jump(scene: Scene, sites: readonly Site[], ms: number): string {
  for (const site of sites) site.clockOffset += ms;
  if (ms < 0) scene.clockBackAt = scene.time.now();
  return `${sites.map(({ name }) => name).join(' and ')} by ${ms / 1000} s`;
}

function atSite({ chance, sites }: Scene, deed: (site: Site, ms: number) => void): string {
  const site = chance.pick(sites);
  const ms = chance.between(100, DOWN_MS);
  deed(site, ms);
  return `at ${site.name} for ${ms} ms`;
}

type Line = { readonly gateway: Gateway; readonly cut: () => void; readonly fallSilent: () => void };

function withLine({ chance, agents, guests }: Scene, deed: (line: Line) => void): string | undefined {
  const all = [...agents, ...guests.flatMap(({ tabs }) => tabs)];
  const connected = all.flatMap(({ name, place }) => {
    const line = place.connection();
    return line === undefined ? [] : [{ name, line }];
  });
  const who = pickOf(chance, connected);
  if (who !== undefined) deed(who.line);
  return who && `${who.name} at ${who.line.gateway.name}`;
}
