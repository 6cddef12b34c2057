import type { ChartMigration } from './chart-migrations.ts';
import { fieldOf, isPlainRecord } from './plain-record.ts';

/**
 * Version 2 knew no procedure and template of a chart, no roles, statutory limit and uncounted time of a step, and no
 * provision behind an explanation. Version 3 has them, and a file of version 2 has none.
 */
export const rolesAndProcedures: ChartMigration = {
  id: 'roles-and-procedures',
  from: 2,
  up(record) {
    return {
      ...record,
      procedure: fieldOf(record, 'procedure') ?? null,
      template: fieldOf(record, 'template') ?? null,
      waivers: withFields(fieldOf(record, 'waivers'), { citation: null }),
      nodes: withFields(fieldOf(record, 'nodes'), { limitId: null, notCounted: false, roles: null }),
    };
  },
};

// helpers

function withFields(list: unknown, fields: object): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => (isPlainRecord(item) ? { ...fields, ...item } : item)) : list;
}
