/** Puts the keyboard into the first field that is marked wrong, once the marks are drawn. */
export function focusFirstProblem(within: ParentNode = document): void {
  requestAnimationFrame(() => within.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
