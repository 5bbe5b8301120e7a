import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';

export type PreviewMoment = 'closed' | 'home' | 'open' | 'left';

/** Where the launcher and the panel stand on the little page of the preview, in pixels. */
export type Stage = { readonly side: 'left' | 'right'; readonly sideSpace: number; readonly bottomSpace: number };

/** The little page has less room than a real one: larger spaces are shown as this. */
const SPACE_MAX = 72;

/** The page of the preview is written as its language is, which `Auto` follows. */
export function stageOf(
  { alignment, sideSpace, bottomSpace }: ConfigurationContent['messenger']['launcher'],
  direction: 'ltr' | 'rtl',
): Stage {
  const isLeft = alignment === 'Left' || (alignment === 'Auto' && direction === 'rtl');
  return {
    side: isLeft ? 'left' : 'right',
    sideSpace: shown(sideSpace),
    bottomSpace: shown(bottomSpace),
  };
}

function shown(space: number): number {
  return Number.isNaN(space) ? 0 : Math.min(space, SPACE_MAX);
}
