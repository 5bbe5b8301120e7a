/** Most deeds in one group: bounds the time that one transaction holds its locks. */
const GROUP_MAX = 1024;
/** Most deeds of one lane in one group, so that a busy lane does not keep the others waiting. */
const LANE_MAX = 32;
/** A deed that has lost this many races in a row fails. */
const TURNS_MAX = 25;

type Job<Deed, Result> = {
  readonly deed: Deed;
  turns: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
};

export type Run<Deed, Result> = {
  /** What it settles of a lane comes before what it leaves. */
  readonly settled: ReadonlyMap<Deed, Result>;
  /** The lanes that failed, with everything queued on them, and why. */
  readonly failed: ReadonlyMap<string, unknown>;
};

/**
 * Runs deeds in groups: the first ones of every lane, all lanes together, one group at a time. A deed that its group leaves
 * unsettled keeps its place and takes another turn, by itself. When a group fails, its lanes fail with everything queued on them.
 */
export function createLanes<Deed, Result>(rules: {
  readonly laneOf: (deed: Deed) => string;
  /** Is given each lane's deeds in their order. */
  readonly run: (lanes: readonly (readonly Deed[])[]) => Promise<Run<Deed, Result>>;
}) {
  const lanes = new Map<string, Job<Deed, Result>[]>();
  let running = false;
  let underWay: { readonly lanes: ReadonlySet<string>; readonly end: Promise<void> } | undefined;

  async function pump(): Promise<void> {
    running = true;
    while (lanes.size > 0) {
      const group = firstOfEach(lanes);
      const end = runGroup(group);
      underWay = { lanes: new Set(group.map(([lane]) => lane)), end };
      await end;
    }
    underWay = undefined;
    running = false;
  }

  async function runGroup(group: Group<Deed, Result>): Promise<void> {
    try {
      settle(group, await rules.run(group.map(([, jobs]) => jobs.map(({ deed }) => deed))));
    } catch (error) {
      fail(group, error);
    }
  }

  function settle(group: Group<Deed, Result>, { settled, failed }: Run<Deed, Result>): void {
    for (const [lane, jobs] of group) {
      if (failed.has(lane)) fail([[lane, jobs]], failed.get(lane));
      for (const job of failed.has(lane) ? [] : jobs) {
        const result = settled.get(job.deed);
        if (result !== undefined) {
          leave(lane);
          job.resolve(result);
        } else if (++job.turns >= TURNS_MAX) {
          leave(lane);
          job.reject(new Error('The conversation changes too fast to decide on it'));
        }
      }
    }
  }

  function leave(lane: string): void {
    const jobs = lanes.get(lane);
    if (jobs === undefined) return;
    jobs.shift();
    lanes.delete(lane);
    // At the back, so that more lanes than fit in a group take turns.
    if (jobs.length > 0) lanes.set(lane, jobs);
  }

  function fail(group: Group<Deed, Result>, error: unknown): void {
    for (const [lane] of group) {
      const jobs = lanes.get(lane) ?? [];
      lanes.delete(lane);
      for (const job of jobs) job.reject(error);
    }
  }

  return {
    isRunning: (lane: string): boolean => underWay?.lanes.has(lane) ?? false,
    /** The end of the group that is running. */
    settled: (): Promise<void> => underWay?.end ?? Promise.resolve(),
    add(deed: Deed): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        const lane = rules.laneOf(deed);
        const job = { deed, turns: 0, resolve, reject };
        const jobs = lanes.get(lane);
        if (jobs === undefined) lanes.set(lane, [job]);
        else jobs.push(job);
        // The group is taken after everything that arrives in this turn of the event loop.
        if (!running) {
          running = true;
          setImmediate(() => void pump());
        }
      });
    },
  };
}

type Group<Deed, Result> = readonly (readonly [lane: string, jobs: readonly Job<Deed, Result>[]])[];

function firstOfEach<Deed, Result>(lanes: ReadonlyMap<string, readonly Job<Deed, Result>[]>): Group<Deed, Result> {
  const group: [string, readonly Job<Deed, Result>[]][] = [];
  let room = GROUP_MAX;
  for (const [lane, jobs] of lanes) {
    const alone = jobs.some(({ turns }, index) => turns > 0 && index < LANE_MAX);
    const taken = jobs.slice(0, alone ? 1 : Math.min(LANE_MAX, room));
    group.push([lane, taken]);
    room -= taken.length;
    if (room <= 0) break;
  }
  return group;
}
