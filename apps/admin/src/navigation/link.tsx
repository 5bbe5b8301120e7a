import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another screen, which is asked for when it is followed. Next would ask ahead for each that is in sight, twice, and could show
 * nothing of it: every screen is drawn for whoever asks (docs/decisions/0067).
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
