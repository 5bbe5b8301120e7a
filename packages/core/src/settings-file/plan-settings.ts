import type { AuditChange } from '../audit/audit-entry.ts';
import { changesBetween, isEqual } from '../audit/changes.ts';
import { entriesOf, type Fields } from './normal-entries.ts';
import type { NewNames } from './renamed-things.ts';
import type { QueueEntry, SettingSection, SettingsFile } from './settings-file.ts';

/** One thing to do on the way from the settings that there are to those that are wanted. */
export type SettingStep = {
  readonly section: SettingSection;
  /** As in the file. */
  readonly name: string;
  readonly action: 'add' | 'change' | 'remove';
  /** With `change`: every field that differs, from the outside in. */
  readonly changes: readonly AuditChange[];
};

export type SettingPlan = {
  /** In an order in which everything is there that a step refers to. */
  readonly steps: readonly SettingStep[];
  /** What there is beside what is wanted, and stays. */
  readonly left: readonly Pick<SettingStep, 'section' | 'name'>[];
};

/** Whoever comes later may refer to those before. */
const ORDER = [
  'company',
  'skills',
  'wrapUpCodes',
  'schedules',
  'roles',
  'identityProviders',
  'queues',
  'agents',
  'cannedResponses',
  'flows',
  'configurations',
  'deployments',
] as const satisfies readonly SettingSection[];

/** There is one, and agents are people, who come and go elsewhere. */
const NEVER_REMOVED: readonly SettingSection[] = ['company', 'agents'];

const REFERRED_TO_BY_NOTHING: readonly SettingSection[] = ['cannedResponses', 'deployments'];

/** Somebody may have written a secret there after all. */
const HEADERS = ['published', 'draft'].map((part) => [part, 'nodes', '*', 'headers', '*']);

type Planning = {
  readonly prune: boolean;
  /** What stands in the current settings by its new name already, and is called otherwise. */
  readonly renamed?: { readonly [Section in SettingSection]?: NewNames };
};

/**
 * What to do so that the settings become the wanted ones. What is not wanted goes with `prune`, of the parts that the wanted settings
 * have at all; without it, it stays.
 */
export function planSettings(
  current: SettingsFile,
  wanted: SettingsFile,
  { prune, renamed = {} }: Planning,
): SettingPlan {
  const written = ORDER.flatMap((section) => stepsOf(section, { current, wanted, renamed: renamed[section] }));
  const moved = movedDeployments(current, wanted, written);
  const beside = ORDER.filter((section) => wanted[section] !== undefined && !NEVER_REMOVED.includes(section)).flatMap(
    (section) => namesBeside(section, current, wanted).map((name) => ({ section, name })),
  );
  const steps = [...written, ...moved];
  if (!prune) return { steps, left: beside };
  const removed = beside.map(({ section, name }) => ({ section, name, action: 'remove' as const, changes: [] }));
  const goesFirst = ({ section }: SettingStep) => REFERRED_TO_BY_NOTHING.includes(section);
  const [first, last] = [removed.filter(goesFirst), removed.filter((step) => !goesFirst(step))];
  // Those free their names, and responses their codes, for others; everything else is free to go once nothing refers to it.
  return { steps: [...first, ...steps, ...last.reverse()], left: [] };
}

type Differing = {
  readonly current: SettingsFile;
  readonly wanted: SettingsFile;
  readonly renamed: NewNames | undefined;
};

function stepsOf(section: SettingSection, { current, wanted, renamed }: Differing): SettingStep[] {
  const names = new Map([...(renamed ?? [])].map(([was, name]) => [name, was]));
  const before = entriesOf(section, current);
  const after = Object.entries(entriesOf(section, wanted));
  return inOrder(section, after).flatMap(([name, entry]): SettingStep[] => {
    if (!Object.hasOwn(before, name)) return [{ section, name, action: 'add', changes: [] }];
    const was = before[name] ?? {};
    const changes = [
      ...nameChange(name, names.get(name)),
      ...changesBetween(was, completed(section, was, entry), section === 'flows' ? HEADERS : []),
    ];
    return changes.length === 0 ? [] : [{ section, name, action: 'change', changes }];
  });
}

function nameChange(name: string, was: string | undefined): AuditChange[] {
  return was === undefined ? [] : [{ path: ['name'], before: was, after: name }];
}

/** Those that nothing is said of but that go on to the newest version, because they had the newest one before. */
function movedDeployments(current: SettingsFile, wanted: SettingsFile, steps: readonly SettingStep[]): SettingStep[] {
  const published = steps.filter(({ section, action, changes }) => {
    return section === 'configurations' && action === 'change' && changes.some(({ path }) => path[0] === 'published');
  });
  const configurations = published.map(({ name }) => name);
  const planned = steps.filter(({ section }) => section === 'deployments').map(({ name }) => name);
  return Object.entries(wanted.deployments ?? {})
    .filter(([id, entry]) => {
      const isKnown = Object.hasOwn(current.deployments ?? {}, id) && !planned.includes(id);
      return isKnown && entry.olderVersion === undefined && configurations.includes(entry.configuration);
    })
    .map(([name]) => {
      const changes = [{ path: ['configurationVersion'], after: 'the newest' }];
      return { section: 'deployments', name, action: 'change', changes };
    });
}

function namesBeside(section: SettingSection, current: SettingsFile, wanted: SettingsFile): string[] {
  const kept = entriesOf(section, wanted);
  const beside = inOrder(section, Object.entries(entriesOf(section, current)));
  return beside.map(([name]) => name).filter((name) => !Object.hasOwn(kept, name));
}

/** With what the file leaves as it is. */
function completed(section: SettingSection, was: Fields, entry: Fields): Fields {
  if (section === 'queues') return { ...pick(was, 'members'), ...entry };
  if (section !== 'flows' && section !== 'configurations') return entry;
  const whole = { ...pick(was, 'published'), ...entry };
  return isEqual(whole['draft'], whole['published']) ? pick(whole, 'published') : whole;
}

function pick(fields: Fields, key: string): Fields {
  const value = fields[key];
  return value === undefined ? {} : { [key]: value };
}

/** A queue comes after the one that it overflows to. */
function inOrder(section: SettingSection, entries: readonly (readonly [string, Fields])[]) {
  if (section !== 'queues') return entries;
  const queues = new Map(entries);
  const ordered = new Map<string, Fields>();
  const visit = (name: string, path: readonly string[]): void => {
    const entry = queues.get(name);
    if (entry === undefined || ordered.has(name) || path.includes(name)) return;
    const { overflow } = entry as unknown as QueueEntry;
    if (overflow !== undefined) visit(overflow.queue, [...path, name]);
    ordered.set(name, entry);
  };
  for (const name of queues.keys()) visit(name, []);
  return [...ordered];
}
