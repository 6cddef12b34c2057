import { z } from 'zod';

/** What a lane stands for: a post 岗位, a section 处(科)室, the counterparty 相对人, or an outside body. */
export const laneKinds = ['post', 'section', 'party', 'external'] as const;

/** A lane 泳道: a vertical column; who handles what stands in it. Lanes stand left to right in array order. */
export const laneSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(100),
  kind: z.enum(laneKinds),
  /** The department's post it stands for, or null where it is not one of the list. */
  postId: z.string().max(64).nullable(),
  /** Width in points. */
  width: z.number().min(60).max(2000),
});
export type Lane = z.infer<typeof laneSchema>;

/** Width in points of a lane nobody has resized. */
export const defaultLaneWidth = 150;
/** Height in points of the band that carries the lane's name. */
export const laneHeaderHeight = 28;
