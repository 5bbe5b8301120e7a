/** What keeps a setting from being deleted. */
export type InTheWay =
  | { readonly type: 'conversations' | 'agents'; readonly count: number }
  /** A flow whose latest version, or one that a conversation still goes by, names it. */
  | { readonly type: 'flow' | 'queue'; readonly id: string; readonly name: string };

export type Removal =
  | { readonly type: 'removed' }
  | { readonly type: 'missing' }
  | { readonly type: 'inUse'; readonly inTheWay: readonly InTheWay[] };
