import { z } from 'zod';

export const sides = ['north', 'east', 'south', 'west'] as const;
export const sideSchema = z.enum(sides);
export type Side = z.infer<typeof sideSchema>;

const coordinate = z.number().min(-100000).max(100000);
const point = z.strictObject({ x: coordinate, y: coordinate });

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
  route: z.array(point).min(2).max(200).nullable(),
  /** Points the clerk bent the line through, in its order: every route leads through them until they are released. */
  bends: z.array(point).max(20),
  /** The sides of `from` and `to` it leaves and meets; null = the router chooses. */
  fromSide: sideSchema.nullable(),
  toSide: sideSchema.nullable(),
});
export type ChartEdge = z.infer<typeof chartEdgeSchema>;

/** What a new flow line is made of besides its id and ends. */
export function emptyEdge(): Omit<ChartEdge, 'id' | 'from' | 'to'> {
  return { label: '', interfaceMark: '', route: null, bends: [], fromSide: null, toSide: null };
}
