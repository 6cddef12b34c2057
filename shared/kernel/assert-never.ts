/** Ends an exhaustive switch: a new variant that nobody handles fails to compile, and at run time names itself. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled variant: ${JSON.stringify(value)}`);
}
