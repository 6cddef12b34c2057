import { z } from 'zod';

/** A stage 阶段: a horizontal band across all lanes, so that lanes × stages make a matrix. Stages stand top to bottom in array order. */
export const stageSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(100),
  /** Height in points. */
  height: z.number().min(40).max(5000),
});
export type Stage = z.infer<typeof stageSchema>;

/** Height in points of a stage nobody has resized. */
export const defaultStageHeight = 180;
/** Width in points of the band left of the lanes that carries the stages' names: it lies at negative x. */
export const stageHeaderWidth = 24;
