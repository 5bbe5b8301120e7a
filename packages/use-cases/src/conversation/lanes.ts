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
  /** Tells of what was done. */
  readonly announce: () => void;
};

/** What there is to tell of a group that has run: first to everybody, then to each who waits for a result. */
type Told = { readonly announce: () => void; readonly answers: readonly Answer[] };

type Answer = { readonly give: () => void; readonly reject: (error: unknown) => void };

/**
 * Runs deeds in groups: the first ones of every lane, all lanes together, one group at a time. A deed that its group leaves
 * unsettled keeps its place and takes another turn, by itself. When a group fails, its lanes fail with everything queued on them.
 * While others wait, what came of a group is told when the next one has begun, so that the one is told while the other is
 * written.
 */
export function createLanes<Deed, Result>(rules: {
  readonly laneOf: (deed: Deed) => string;
  /** Is given each lane's deeds in their order. */
  readonly run: (lanes: readonly (readonly Deed[])[]) => Promise<Run<Deed, Result>>;
}) {
  const { lanes, put, takeFirst, takeAll } = createQueues<Job<Deed, Result>>();
  const underWay = createUnderWay();
  let running = false;

  async function pump(): Promise<void> {
    running = true;
    while (lanes.size > 0) {
      const group = firstOfEach(lanes);
      const tellOf = underWay.begin(group.map(([lane]) => lane));
      tellOf(await runGroup(group));
      if (lanes.size > 0) setImmediate(underWay.tellAll);
      else underWay.tellAll();
    }
    running = false;
  }

  async function runGroup(group: Group<Deed, Result>): Promise<Told> {
    try {
      return settle(group, await rules.run(group.map(([, jobs]) => jobs.map(({ deed }) => deed))));
    } catch (error) {
      return { announce: () => {}, answers: fail(group, error) };
    }
  }

  function settle(group: Group<Deed, Result>, { settled, failed, announce }: Run<Deed, Result>): Told {
    const answers = group.flatMap(([lane, jobs]) => {
      if (failed.has(lane)) return fail([[lane, jobs]], failed.get(lane));
      return jobs.flatMap((job) => conclude(lane, job, settled.get(job.deed)));
    });
    return { announce: () => announceTo(answers, announce), answers };
  }

  /** Whoever is about to be answered is told of it when it throws; whoever takes another turn is not affected. */
  function announceTo(answers: readonly Answer[], announce: () => void): void {
    try {
      announce();
    } catch (error) {
      for (const { reject } of answers) reject(error);
    }
  }

  /** Without a result it takes another turn, unless it has had its last. */
  function conclude(lane: string, job: Job<Deed, Result>, result: Result | undefined): Answer[] {
    if (result === undefined && ++job.turns < TURNS_MAX) return [];
    takeFirst(lane);
    if (result === undefined) return [rejection(job, new Error('The conversation changes too fast to decide on it'))];
    return [{ give: () => job.resolve(result), reject: job.reject }];
  }

  function fail(group: Group<Deed, Result>, error: unknown): Answer[] {
    return group.flatMap(([lane]) => takeAll(lane)).map((job) => rejection(job, error));
  }

  function rejection({ reject }: Job<Deed, Result>, error: unknown): Answer {
    return { give: () => reject(error), reject };
  }

  return {
    /** Whether deeds of the lane are being run, or what came of them is still to be told. */
    isRunning: underWay.has,
    /** When everything that has begun is told. */
    settled: underWay.end,
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

/** The groups that have begun and are not told yet. They are told in the order in which they began. */
function createUnderWay() {
  const groups = new Set<{ readonly lanes: ReadonlySet<string>; readonly end: Promise<void> }>();
  let untold: (() => void)[] = [];
  return {
    /** The function that is returned takes what there is to tell, which {@link tellAll} does. */
    begin(lanes: readonly string[]): (told: Told) => void {
      const { promise: end, resolve } = Promise.withResolvers<void>();
      const group = { lanes: new Set(lanes), end };
      groups.add(group);
      return ({ announce, answers }) =>
        untold.push(() => {
          announce();
          groups.delete(group);
          resolve();
          for (const { give } of answers) give();
        });
    },
    tellAll(): void {
      const those = untold;
      untold = [];
      for (const tell of those) tell();
    },
    has: (lane: string): boolean => [...groups].some(({ lanes }) => lanes.has(lane)),
    end: (): Promise<void> => [...groups].at(-1)?.end ?? Promise.resolve(),
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
