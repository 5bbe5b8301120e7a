/** The loader's whole style. It lives in a shadow root: the page's rules do not reach in, and these do not reach out. */
export const LOADER_STYLES = `
:host { all: initial; }
.place {
  --gap: 16px; --size: 56px;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color-scheme: light dark;
}
.launcher, .panel { position: fixed; z-index: 2147483000; bottom: var(--bottom); right: var(--side); }
.left .launcher, .left .panel { right: auto; left: var(--side); }
.launcher {
  display: grid; place-items: center; inline-size: var(--size); block-size: var(--size); margin: 0; padding: 0; border: 0; border-radius: 50%;
  background: var(--brand); color: var(--on-brand); cursor: pointer; -webkit-tap-highlight-color: transparent;
  box-shadow: 0 0 0 1px rgb(20 21 40 / .06), 0 2px 6px rgb(20 21 40 / .14), 0 8px 24px rgb(20 21 40 / .18);
  transition: transform 140ms ease-out, box-shadow 140ms ease-out;
}
.launcher[hidden], .badge[hidden] { display: none; }
.launcher:hover { transform: translateY(-1px); box-shadow: 0 0 0 1px rgb(20 21 40 / .06), 0 4px 10px rgb(20 21 40 / .16), 0 12px 30px rgb(20 21 40 / .22); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible, .again:focus-visible { outline: 2px solid var(--focus); outline-offset: 3px; }
svg {
  grid-area: 1 / 1; inline-size: 26px; block-size: 26px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round;
  transition: opacity 140ms ease-out, transform 140ms ease-out;
}
.chevron, [aria-expanded=true] .speech { opacity: 0; transform: scale(.6) rotate(-30deg); }
[aria-expanded=true] .chevron { opacity: 1; transform: none; }
.badge {
  position: absolute; inset-block-start: -3px; inset-inline-end: -3px; min-inline-size: 20px; box-sizing: border-box; padding-inline: 5px; border-radius: 10px;
  background: #c52b30; color: #fff; box-shadow: 0 0 0 2px #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center; font-variant-numeric: tabular-nums;
}
.panel {
  box-sizing: border-box; bottom: calc(var(--bottom) + var(--size) + var(--gap)); inline-size: min(384px, calc(100vw - 2 * var(--side)));
  block-size: min(680px, calc(100vh - var(--bottom) - var(--size) - var(--gap) - 12px)); overflow: hidden; border-radius: 16px; background: #fff;
  box-shadow: 0 0 0 1px rgb(20 21 40 / .08), 0 4px 12px rgb(20 21 40 / .08), 0 20px 56px rgb(20 21 40 / .2);
  visibility: hidden; opacity: 0; transform: translateY(12px) scale(.98); transform-origin: bottom right;
  transition: opacity 160ms ease-out, transform 160ms ease-out, visibility 0s 160ms;
}
.left .panel { transform-origin: bottom left; }
.panel.open { visibility: visible; opacity: 1; transform: none; transition-delay: 0s; }
.panel::before { content: ""; position: absolute; inset: 0 0 auto; block-size: 64px; background: var(--brand); }
iframe { position: relative; display: block; inline-size: 100%; block-size: 100%; border: 0; opacity: 0; transition: opacity 120ms ease-out; }
[data-state=ready] iframe { opacity: 1; }
[data-state=unreachable] iframe { visibility: hidden; }
.trouble { position: absolute; inset: 64px 0 0; display: grid; place-content: center; justify-items: center; gap: 12px; padding: 24px; color: #60626f; text-align: center; }
.trouble:empty { display: none; }
.trouble p { margin: 0; }
.again { z-index: 1; font: inherit; font-weight: 500; min-block-size: 40px; padding: 0 16px; border: 1px solid #868894; border-radius: 6px; background: none; color: inherit; cursor: pointer; }
.panel.whole-page { inset: 0; inline-size: 100%; block-size: 100%; border-radius: 0; transition: none; }
@media (prefers-color-scheme: dark) {
  .panel { background: #14151a; box-shadow: 0 0 0 1px rgb(255 255 255 / .1), 0 20px 56px rgb(0 0 0 / .5); }
  .badge { box-shadow: 0 0 0 2px #14151a; }
  .trouble { color: #a2a4ae; }
}
@media (max-width: 600px) {
  .panel.open { inset: var(--screen-top, 0px) 0 auto; inline-size: 100%; block-size: var(--screen-height, 100dvh); border-radius: 0; box-shadow: none; }
  [aria-expanded=true].launcher { visibility: hidden; }
}
@media (prefers-reduced-motion: reduce) { .launcher, .panel, svg, iframe { transition: none; } }
@media (forced-colors: active) { .launcher, .panel { border: 1px solid CanvasText; } }
@media print { .place { display: none; } }
`;
