/** Closes a switch over a union: adding a member without handling it stops compiling here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}
