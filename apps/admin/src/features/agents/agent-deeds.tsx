import { Gauge, ListMinus, ListPlus, Minus, Plus } from 'lucide-react';
import type { DeedForMany } from '../../lists/chosen-bar.tsx';
import type { AgentTask } from './agents-for-many.ts';

/** What can be done to many agents. */
export const DEEDS_FOR_AGENTS: readonly DeedForMany<AgentTask>[] = [
  { key: 'joinQueue', label: 'Add to a queue', icon: <ListPlus /> },
  { key: 'leaveQueue', label: 'Take out of a queue', icon: <ListMinus /> },
  { key: 'setSkill', label: 'Set a skill', icon: <Plus /> },
  { key: 'dropSkill', label: 'Take a skill away', icon: <Minus /> },
  { key: 'setCapacity', label: 'Set the capacity', icon: <Gauge /> },
];
