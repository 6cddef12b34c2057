import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { calendarOf } from '../../shared/law/calendar.ts';
import { addHours, countWorkdays, deadlineOf, mostWorkdays } from '../../shared/law/deadlines.ts';
import { isDay } from '../../shared/law/day-number.ts';
import { readArrangementFile } from '../../shared/law/read-arrangement-file.ts';
import { parseLimit } from '../../shared/model/parse-limit.ts';
import { printLimit } from '../../shared/model/print-limit.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { noNames, readWords, requireWord } from './read-words.ts';

/** `deadline`: when a period ends, raw and rolled, and whether a year it reaches has no arrangement yet. */
export const deadlineCommand: CommandLine = {
  usage: 'deadline --from YYYY-MM-DD[THH:MM] --limit "5个工作日|30自然日|6个月|24小时" [--year FILE.json]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      from: { type: 'string' },
      limit: { type: 'string' },
      year: { type: 'string' },
    });
    noNames(positionals);
    const from = requireWord('from', values.from);
    const written = requireWord('limit', values.limit);
    const limit = parseLimit(written);
    const [day = ''] = from.split('T');
    if (!isDay(day) || !/^[\d-]+(?:T([01]\d|2[0-3]):[0-5]\d)?$/.test(from) || limit === null || limit.amount > mostWorkdays) {
      throw new MingquanError('usage.invalid', { reason: `--from ${from} --limit ${written}` });
    }
    if (limit.unit === 'unspecified') {
      throw new MingquanError('limit.unit-unsaid', { limit: written });
    }
    if (limit.unit === 'hour') {
      host.out(`${from} 起 ${printLimit(limit)}：${addHours(from.includes('T') ? from : `${from}T00:00`, limit.amount)}\n`);
      return exitCodes.clean;
    }
    const added = values.year === undefined ? [] : [readArrangementFile(await readBoundedFile(values.year, 1), values.year)];
    const calendar = calendarOf({ arrangements: added, localDays: [] });
    const deadline = deadlineOf(calendar, day, limit);
    if (deadline !== null) {
      const { raw, rolled, isProvisional } = deadline;
      const provisional = isProvisional ? '（预计，以国务院办公厅通知为准）' : '';
      const shift = raw === rolled ? '' : `；最后一日是休息日，顺延至 ${rolled}`;
      host.out(`${day} 起 ${printLimit(limit)}：${raw}${shift}${provisional}\n`);
      host.out(`其间工作日 ${countWorkdays(calendar, day, rolled)} 日\n`);
    }
    return exitCodes.clean;
  },
};
