/** The forms of a date in HTTP (RFC 9110, 5.6.7); names of months are theirs alone, in this case. */
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const FORMS: readonly RegExp[] = [
  // IMF-fixdate: Sun, 06 Nov 1994 08:49:37 GMT
  String.raw`${WEEKDAY}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) ${TIME} GMT`,
  // RFC 850: Sunday, 06-Nov-94 08:49:37 GMT
  String.raw`${LONG_WEEKDAY}, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) ${TIME} GMT`,
  // asctime: Sun Nov  6 08:49:37 1994
  String.raw`${WEEKDAY} (?<month>[A-Z][a-z]{2}) (?<day>\d\d| \d) ${TIME} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date of HTTP, in milliseconds of the epoch; `undefined` for any other text and for no real date. */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return epochMs(parts, nowMs);
  }
  return undefined;
}

function epochMs(
  { day, month = '', year = '', hour, minute, second }: Readonly<Partial<Record<string, string>>>,
  nowMs: number,
): number | undefined {
  const [days, hours, minutes, seconds] = [
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ];
  const at = MONTHS.indexOf(month);
  const date = new Date(0);
  date.setUTCFullYear(year.length === 2 ? fullYear(Number(year), nowMs) : Number(year), at, days);
  // A day that the month does not have becomes one of the next; a minute may have a leap second.
  const isReal = at >= 0 && date.getUTCMonth() === at && date.getUTCDate() === days;
  if (!isReal || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return date.setUTCHours(hours, minutes, seconds);
}

/** A year of two digits; one that would be more than 50 years ahead is the last one that ends so. */
function fullYear(digits: number, nowMs: number): number {
  const now = new Date(nowMs).getUTCFullYear();
  const year = now - (now % 100) + digits;
  return year > now + 50 ? year - 100 : year;
}
