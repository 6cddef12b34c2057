import type { OverallLimit } from '../model/limit.ts';
import type { ChartMigration } from './chart-migrations.ts';
import { parseLimit, parseOverallLimit } from '../model/parse-limit.ts';
import { fieldOf, isPlainRecord, listOf, recordOf, type PlainRecord } from './plain-record.ts';
import { excerpt, type NoteBook } from './restore-note.ts';

/**
 * Version 0, the trial format before the first release: `content.limits` and a node's `limit` were texts such as
 * `自受理之日起20个工作日`, and the issuing unit was not stored because it was always the implementing body.
 * Version 1 stores limits as number, unit and start, and has `issuer`. A text that states no limit we can read is kept in
 * `content.limits.note` (of a node: in its `duty`), where the clerk finds it.
 */
export const limitsAsRecords: ChartMigration = {
  id: 'limits-as-records',
  from: 0,
  up(record, notes) {
    const content = recordOf(record, 'content');
    const nodes = fieldOf(record, 'nodes');
    const body = fieldOf(recordOf(record, 'power'), 'implementingBody');
    return {
      ...record,
      issuer: fieldOf(record, 'issuer') ?? body ?? '',
      content: { ...content, limits: limitsOf(recordOf(content, 'limits'), notes) },
      nodes: Array.isArray(nodes) ? listOf(record, 'nodes').map((node, index) => nodeOf(node, index, notes)) : nodes,
    };
  },
};

// helpers

function limitsOf(limits: PlainRecord, notes: NoteBook): PlainRecord {
  const leftOver: string[] = [];
  const read = (name: string, label: string): unknown => {
    const text = fieldOf(limits, name);
    if (typeof text !== 'string') {
      return text ?? null;
    }
    const limit: OverallLimit | null = text.trim() === '' ? null : parseOverallLimit(text);
    if (limit === null && text.trim() !== '') {
      leftOver.push(`${label}：${text.trim()}`);
      tellLeftOver(`content.limits.${name}`, text, '时限说明', 'the note on limits', notes);
    }
    return limit;
  };
  const statutory = read('statutory', '法定时限');
  const promised = read('promised', '承诺时限');
  const note = fieldOf(limits, 'note');
  return { statutory, promised, note: [...(typeof note === 'string' && note !== '' ? [note] : []), ...leftOver].join('\n') };
}

function nodeOf(node: unknown, index: number, notes: NoteBook): unknown {
  const text = isPlainRecord(node) ? fieldOf(node, 'limit') : null;
  if (!isPlainRecord(node) || typeof text !== 'string') {
    return node;
  }
  const limit = text.trim() === '' ? null : parseLimit(text);
  if (limit !== null || text.trim() === '') {
    return { ...node, limit };
  }
  const duty = fieldOf(node, 'duty');
  tellLeftOver(`nodes[${index}].limit`, text, '办理内容', 'the duty', notes);
  return { ...node, limit, duty: [...(typeof duty === 'string' && duty !== '' ? [duty] : []), `时限：${text.trim()}`].join('；') };
}

function tellLeftOver(path: string, text: string, place: string, placeEnglish: string, notes: NoteBook): void {
  notes.add(
    path,
    `时限${excerpt(text)}无法读成数字和单位，已移到“${place}”，请重填。`,
    `The limit ${excerpt(text)} could not be read as number and unit; it was moved to ${placeEnglish}. Enter it again.`,
  );
}
