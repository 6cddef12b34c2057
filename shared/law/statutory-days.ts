/**
 * Days off that stand in the Gregorian calendar whatever a year's notice says (全国年节及纪念日放假办法 article 2, revised 2024):
 * New Year's Day, two of May, three of October. Spring Festival, Qingming, Dragon Boat and Mid-Autumn follow the lunar
 * calendar and are known only from the notice.
 */
export function statutoryDay(monthAndDay: string): string | null {
  return fixedDays.get(monthAndDay) ?? null;
}

// helpers

const fixedDays: ReadonlyMap<string, string> = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]);
