import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { Arrangement } from './arrangement.ts';
import { dayOf, isDay, numberOf } from './day-number.ts';

/** Largest file that is read, in bytes; a year needs a few thousand. */
export const largestArrangementFile = 1024 * 1024;

/**
 * A year's arrangement from a file in the open form `{ year, papers, days: [{ name, date, isOffDay }] }`, a day an entry. Days
 * must lie in the year or in the December before, each once.
 * @throws MingquanError `calendar.unreadable` with the reason.
 */
export function readArrangementFile(bytes: Uint8Array, fileName: string): Arrangement {
  const parsed = yearFileSchema.safeParse(parseJson(bytes, fileName));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw unreadable(fileName, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const { year, papers, days } = parsed.data;
  const dates = days.map(({ date }) => date);
  const stray = dates.find((date) => !date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`));
  if (stray !== undefined) {
    throw unreadable(fileName, `${stray} 不属于 ${year} 年的安排 / is not of ${year}`);
  }
  if (days.length === 0) {
    throw unreadable(fileName, `${year} 年没有任何放假或者上班的日期 / no day of ${year}`);
  }
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  if (twice !== undefined) {
    throw unreadable(fileName, `${twice} 出现两次 / stands twice`);
  }
  return {
    year,
    notices: papers.map((paper) => ({ number: paper.slice(0, 200), on: '', title: `${year}年节假日安排`, certainty: 'unverified' })),
    days: runsOf(days),
  };
}

// helpers

const yearFileSchema = z.object({
  year: z.number().int().min(1990).max(2200),
  papers: z.array(z.string().max(500)).max(20).default([]),
  days: z.array(z.object({ name: z.string().max(100), date: z.string().refine(isDay, 'YYYY-MM-DD'), isOffDay: z.boolean() })).max(400),
});
type YearDay = z.infer<typeof yearFileSchema>['days'][number];

function parseJson(bytes: Uint8Array, fileName: string): unknown {
  if (bytes.length > largestArrangementFile) {
    throw unreadable(fileName, '超过 1 MB / larger than 1 MB');
  }
  const text = decodeUtf8(bytes);
  if (text === null) {
    throw unreadable(fileName, '不是 UTF-8 / not UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw unreadable(fileName, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Days that follow each other under one name become one entry. */
function runsOf(days: readonly YearDay[]): Arrangement['days'] {
  const runs: Arrangement['days'] = [];
  for (const { name, date, isOffDay } of days.toSorted((first, second) => (first.date < second.date ? -1 : 1))) {
    const last = runs.at(-1);
    if (last !== undefined && last.name === name && last.isOff === isOffDay && dayOf(numberOf(last.to) + 1) === date) {
      last.to = date;
    } else {
      runs.push({ name, from: date, to: date, isOff: isOffDay });
    }
  }
  return runs;
}

function unreadable(file: string, reason: string): MingquanError {
  return new MingquanError('calendar.unreadable', { file, reason });
}
