/** Puts the style of a part on the page whose code comes only when it is needed. */
export function adoptStyle(css: string): void {
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  document.adoptedStyleSheets.push(style);
}
