import { z } from 'zod';

export const sides = ['north', 'east', 'south', 'west'] as const;
export const sideSchema = z.enum(sides);
export type Side = z.infer<typeof sideSchema>;

const coordinate = z.number().min(-100000).max(100000);

/** A flow line 流程线 from one node to another. */
export const chartEdgeSchema = z.strictObject({
  id: z.string().min(1).max(64),
  from: z.string().min(1).max(64),
  to: z.string().min(1).max(64),
  /** 是, 否, or the condition in words; empty for none. */
  label: z.string().max(200),
  /** The hand-over 相关接口 between sections or into another chart, in words; empty for no interface mark. */
  interfaceMark: z.string().max(200),
  /** The route in points, first at the border of `from`, last at the border of `to`; null = the router finds it. */
  route: z.array(z.strictObject({ x: coordinate, y: coordinate })).min(2).max(200).nullable(),
});
export type ChartEdge = z.infer<typeof chartEdgeSchema>;
