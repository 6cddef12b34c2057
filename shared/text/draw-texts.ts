/** Texts of drawing on the canvas. */
export const drawTexts = {} as const;
