/** Texts of lanes, stages and guides. */
export const laneTexts = {} as const;
