/** Texts of the outline view and moving by keyboard. */
export const outlineTexts = {} as const;
