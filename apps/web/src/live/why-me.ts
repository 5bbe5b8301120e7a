import type { OfferReason } from '@rejoin/core/routing/choose-agent';

/** Why a conversation came to somebody else, after their name. */
export const WHY_THEM: Record<OfferReason, string> = {
  lastAgent: 'had it before',
  preferred: 'was asked for',
  bestSkill: 'knows most about it',
  longestIdle: 'was free the longest',
  reassigned: 'was sent it by a supervisor',
};

/** Why a conversation came to me. */
export const WHY_ME: Record<OfferReason | 'transfer', string> = {
  lastAgent: 'You had it before',
  preferred: 'You were asked for',
  bestSkill: 'You know most about it',
  longestIdle: 'You were free the longest',
  reassigned: 'A supervisor sends it to you',
  transfer: 'A colleague asks you to take it',
};
