import {
  CircleStop,
  Clock,
  Globe,
  History,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquare,
  Pin,
  SlidersHorizontal,
  Split,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { NodeType } from './node-words.ts';

const ICONS: Readonly<Record<NodeType, LucideIcon>> = {
  sendMessage: MessageSquare,
  waitForAnswer: MessageCircleQuestion,
  decide: Split,
  decideHours: Clock,
  setAttribute: Pin,
  callEndpoint: Globe,
  setRouting: SlidersHorizontal,
  transferToQueue: UsersRound,
  transferToAgent: UserRound,
  returnToLastAgent: History,
  disconnect: CircleStop,
};

export function NodeIcon({ type }: { type: NodeType }) {
  const Icon = ICONS[type];
  return <Icon aria-hidden className="size-4 shrink-0 text-muted" />;
}
