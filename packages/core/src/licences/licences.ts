/** The licences a company may hold (platform API, section 7.6). */
export const LICENCES = ['CX 1', 'CX 1 Digital Add-on II', 'CX 2', 'CX 2 Digital', 'CX 3', 'CX 3 Digital'] as const;

export type Licence = (typeof LICENCES)[number];

/** Those that carry web messaging. CX 1 alone does not. */
export const WEB_MESSAGING_LICENCES: readonly Licence[] = LICENCES.filter((licence) => licence !== 'CX 1');

/** Whether any of the licences a company holds carries web messaging. Names that are no licence count for nothing. */
export function carriesWebMessaging(held: readonly string[]): boolean {
  return held.some((name) => WEB_MESSAGING_LICENCES.some((licence) => licence === name));
}
