import type { AllowedMedia } from '../wire/incoming.ts';

/** For the browser's own chooser: what may be chosen. Empty: everything. */
export function choosable(media: AllowedMedia | undefined): string {
  return media === undefined || media.fileTypes.includes('*/*') ? '' : media.fileTypes.join();
}
