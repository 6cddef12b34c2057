/** Days are counted without clock and time zone: a day is `YYYY-MM-DD`, its number the days since 1970-01-01. */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the text is a day of the Gregorian calendar between 1900 and 2999. */
export function isDay(text: string): boolean {
  const match = /^(1[89]\d\d|2\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** @throws RangeError for what is no day. */
export function civilOf(day: string): CivilDate {
  if (!isDay(day)) {
    throw new RangeError(`${day} is no day YYYY-MM-DD`);
  }
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** Days since 1970-01-01, negative before. */
export function numberOf(text: string): number {
  const { year, month, day } = civilOf(text);
  // Years begin in March, so that the leap day is the last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The day of the number. */
export function dayOf(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return printDay({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

export function printDay({ year, month, day }: CivilDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
