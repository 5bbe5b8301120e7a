import type { CommandLine } from './commands.ts';

/** The global a page speaks to: the snippet's queue first, the loader's own function later. */
export type RejoinFunction = ((...command: unknown[]) => void) & {
  q?: CommandLine[];
  settings?: { readonly environment?: unknown; readonly deploymentId?: unknown };
  /** Set by the first loader on the page; a second one leaves it alone. */
  loaded?: boolean;
};

/** Which messenger this page asked for. */
export type Site = {
  /** The gateway's origin, without a trailing slash. */
  readonly gatewayUrl: string;
  readonly deploymentId: string;
};

/** Reads the page's wish from the snippet's settings, or from the attributes of a plain script tag. */
export function findSite(rejoin: RejoinFunction | undefined, script: HTMLScriptElement | null): Site | undefined {
  const environment = rejoin?.settings?.environment ?? script?.src;
  const deploymentId = rejoin?.settings?.deploymentId ?? script?.dataset.deploymentId;
  const gatewayUrl = originOf(String(environment));
  return gatewayUrl && typeof deploymentId === 'string' ? { gatewayUrl, deploymentId } : undefined;
}

function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
