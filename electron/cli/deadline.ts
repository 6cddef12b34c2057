import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { CalendarSettings } from '../../shared/law/arrangement.ts';
import { calendarOf } from '../../shared/law/calendar.ts';
import { addHours, countWorkdays, deadlineOf, mostWorkdays, unusualDays, type DayRun } from '../../shared/law/deadlines.ts';
import { isDay } from '../../shared/law/day-number.ts';
import { readArrangementFile } from '../../shared/law/read-arrangement-file.ts';
import { parseLimit } from '../../shared/model/parse-limit.ts';
import { printLimit } from '../../shared/model/print-limit.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { exitCodes, type CommandHost, type CommandLine } from './command-line.ts';
import { readLibraryCalendar } from './library-contents.ts';
import { noNames, readWords, requireWord } from './read-words.ts';

/**
 * `deadline`: when a period ends, raw and rolled, with the days off on the way, and whether a year it reaches has no arrangement
 * yet. By the calendar of a library, with its own years and local days, where one is named.
 */
export const deadlineCommand: CommandLine = {
  usage: 'deadline --from YYYY-MM-DD[THH:MM] --limit "5个工作日|30自然日|6个月|24小时" [--year FILE.json] [--library LIBRARY]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      from: { type: 'string' },
      limit: { type: 'string' },
      year: { type: 'string' },
      library: { type: 'string' },
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
    const known = values.library === undefined ? noSettings : readLibraryCalendar(values.library);
    const own = known.arrangements.filter(({ year }) => added.every((each) => each.year !== year));
    const calendar = calendarOf({ ...known, arrangements: [...own, ...added] });
    const deadline = deadlineOf(calendar, day, limit);
    if (deadline !== null) {
      const { raw, rolled, isProvisional } = deadline;
      const provisional = isProvisional ? '（预计，以国务院办公厅通知为准；农历节日未计）' : '';
      const shift = raw === rolled ? '' : `；最后一日是休息日，顺延至 ${rolled}`;
      host.out(`${day} 起 ${printLimit(limit)}：${raw}${shift}${provisional}\n`);
      host.out(`其间工作日 ${countWorkdays(calendar, day, rolled)} 日\n`);
      const unusual = unusualDays(calendar, day, rolled);
      tell(host, '放假休息', unusual.filter(({ isOff }) => isOff));
      tell(host, '调休上班', unusual.filter(({ isOff }) => !isOff));
    }
    return exitCodes.clean;
  },
};

// helpers

const noSettings: CalendarSettings = { arrangements: [], localDays: [] };

function tell(host: Pick<CommandHost, 'out'>, title: string, runs: readonly DayRun[]): void {
  const words = runs.map(({ from, to, name }) => `${from}${to === from ? '' : `至${to}`}${name === '' ? '' : `（${name}）`}`);
  if (words.length > 0) {
    host.out(`${title}：${words.join('、')}\n`);
  }
}
