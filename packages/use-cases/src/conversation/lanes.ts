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
  const { lanes, put, takeFirst, takeAll } = createQueues<Job<Deed, Result>>();
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
      else for (const job of jobs) conclude(lane, job, settled.get(job.deed));
    }
  }

  /** Without a result it takes another turn, unless it has had its last. */
  function conclude(lane: string, job: Job<Deed, Result>, result: Result | undefined): void {
    if (result !== undefined) {
      takeFirst(lane);
      job.resolve(result);
    } else if (++job.turns >= TURNS_MAX) {
      takeFirst(lane);
      job.reject(new Error('The conversation changes too fast to decide on it'));
    }
  }

  function fail(group: Group<Deed, Result>, error: unknown): void {
    for (const [lane] of group) for (const job of takeAll(lane)) job.reject(error);
  }

  return {
    isRunning: (lane: string): boolean => underWay?.lanes.has(lane) ?? false,
    /** The end of the group that is running. */
    settled: (): Promise<void> => underWay?.end ?? Promise.resolve(),
    add(deed: Deed): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        put(rules.laneOf(deed), { deed, turns: 0, resolve, reject });
        // The group is taken after everything that arrives in this turn of the event loop.
        if (!running) {
          running = true;
          setImmediate(() => void pump());
        }
      });
    },
  };
}

/** What waits in each lane, in its order. */
function createQueues<Waiting>() {
  const lanes = new Map<string, Waiting[]>();
  return {
    lanes: lanes as ReadonlyMap<string, readonly Waiting[]>,
    put(lane: string, one: Waiting): void {
      const others = lanes.get(lane);
      if (others === undefined) lanes.set(lane, [one]);
      else others.push(one);
    },
    takeFirst(lane: string): void {
      const waiting = lanes.get(lane);
      if (waiting === undefined) return;
      waiting.shift();
      lanes.delete(lane);
      // At the back, so that more lanes than fit in a group take turns.
      if (waiting.length > 0) lanes.set(lane, waiting);
    },
    takeAll(lane: string): readonly Waiting[] {
      const waiting = lanes.get(lane) ?? [];
      lanes.delete(lane);
      return waiting;
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
