/**
 * Resolves at the first Ctrl+C or the system's wish to end; a second one ends the process at once. Where npm started us it
 * also resolves when the shell between is gone: npm hands an end on to that shell alone, which does not hand it on.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
    if (process.env['npm_lifecycle_event'] !== undefined) {
      const shell = process.ppid;
      setInterval(() => process.ppid === shell || resolve(), 500).unref();
    }
  });
}
