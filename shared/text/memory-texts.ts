/** Texts of history, named points and recovery. */
export const memoryTexts = {} as const;
