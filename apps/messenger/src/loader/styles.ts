/** `loader.css`, put in its place by the build. */
declare const REJOIN_LOADER_CSS: string;

export const LOADER_STYLES: string = REJOIN_LOADER_CSS;
