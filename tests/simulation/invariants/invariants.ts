import type { Scene } from '../scene.ts';
import type { Invariant } from './invariant.ts';
import { LEGS } from './legs.ts';
import { LINES } from './lines.ts';
import { LOGS } from './logs.ts';
import { MESSAGES } from './messages.ts';
import { SCREENS } from './screens.ts';
import { SEATS } from './seats.ts';
import { TIMERS } from './timers.ts';
import { noteWho, WAITING } from './waiting.ts';

const INVARIANTS: readonly Invariant[] = [
  ...LOGS,
  ...LEGS,
  ...SEATS,
  ...LINES,
  ...TIMERS,
  ...WAITING,
  ...MESSAGES,
  ...SCREENS,
];

/** Checks all along what is stored. */
export function watch(scene: Scene, onViolation: (violation: string) => void): void {
  const { ledger } = scene;
  const tell = ({ name }: Invariant, problem: string | undefined, where = '') => {
    if (problem !== undefined) onViolation(`${name}: ${problem}${where}`);
  };
  ledger.watch({
    onMoment(moment) {
      const where = `, ${moment.after.conversationId} at ${moment.entry.sequence}`;
      for (const invariant of INVARIANTS) tell(invariant, invariant.onMoment?.(scene, moment), where);
    },
    onMark(mark) {
      for (const invariant of INVARIANTS) tell(invariant, invariant.onMark?.(scene, mark));
    },
    onDelivered(conversationId, delivered) {
      for (const invariant of INVARIANTS) tell(invariant, invariant.onDelivered?.(scene, conversationId, delivered));
    },
    onChange: () => noteWho(scene),
  });
}

/** Checks what has to be so when nothing has failed for a while or, moreover, when nothing is left to happen. */
export async function check(
  scene: Scene,
  when: 'whenCalm' | 'atRest',
  onViolation: (violation: string) => void,
): Promise<void> {
  for (const invariant of INVARIANTS) {
    try {
      for (const problem of (await invariant[when]?.(scene)) ?? []) onViolation(`${invariant.name}: ${problem}`);
    } catch (error) {
      onViolation(`${invariant.name}: ${error}`);
    }
  }
}
