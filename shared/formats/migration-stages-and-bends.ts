import type { ChartMigration } from './chart-migrations.ts';
import { fieldOf, isPlainRecord } from './plain-record.ts';

/**
 * Version 1 knew no stages, no waivers, no size or lock of a symbol, and no bends or fixed sides of a line. Version 2 has
 * them, and a file of version 1 has none.
 */
export const stagesAndBends: ChartMigration = {
  id: 'stages-and-bends',
  from: 1,
  up(record) {
    return {
      ...record,
      waivers: fieldOf(record, 'waivers') ?? [],
      stages: fieldOf(record, 'stages') ?? [],
      nodes: withFields(fieldOf(record, 'nodes'), { stageId: null, size: null, locked: false }),
      edges: withFields(fieldOf(record, 'edges'), { bends: [], fromSide: null, toSide: null }),
    };
  },
};

// helpers

function withFields(list: unknown, fields: object): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => (isPlainRecord(item) ? { ...fields, ...item } : item)) : list;
}
