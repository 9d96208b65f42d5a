import { dayName } from './header-values.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = `(?<month>${months.join('|')})`
const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?`
const zone = String.raw`(?: ?(?<zone>[+-]\d{2}:?\d{2}|[a-z]{1,4}))?`

const forms = [
  // IMF-fixdate, RFC 850, and email dates: Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT.
  String.raw`(?:${dayName},? )?(?<day>\d{1,2})[ -]${monthName}[ -](?<year>\d{4}|\d{2}) ${time}${zone}`,
  // asctime: Sun Nov  6 08:49:37 1994.
  String.raw`(?:${dayName} )?${monthName} (?<day>\d{1,2}) ${time}${zone} (?<year>\d{4})`,
  // ISO 8601, which RFC 9110 does not allow: 1994-11-06T08:49:37Z.
  String.raw`(?<year>\d{4})-(?<monthNumber>\d{2})-(?<day>\d{2})[t ]${time}${zone}`,
].map((form) => new RegExp(`^${form}$`))

const namesByHours: readonly (readonly [hours: number, names: string])[] = [
  [0, 'z ut utc gmt wet'],
  [1, 'west bst cet'],
  [2, 'cest eet'],
  [3, 'eest msk'],
  [-4, 'edt'],
  [-5, 'est cdt'],
  [-6, 'cst mdt'],
  [-7, 'mst pdt'],
  [-8, 'pst'],
]
/** Hours by which a zone is ahead of GMT. Other names are ambiguous and not guessed. */
const zones: ReadonlyMap<string, number> = new Map(
  namesByHours.flatMap(([hours, names]) => names.split(' ').map((name) => [name, hours])),
)

/**
 * Parses a date in an HTTP header: the three forms of RFC 9110, and others that servers send. A date without a zone is GMT.
 *
 * @param value - The header, or one of its values.
 * @param now - Current time in milliseconds since the epoch; years of two digits are resolved by it.
 * @returns Milliseconds since the epoch; `undefined` if the value is not a date.
 */
export function parseHttpDate(value: string, now: number): number | undefined {
  const text = value.trim().replace(/\s+/g, ' ').toLowerCase()
  for (const form of forms) {
    const fields = form.exec(text)?.groups
    if (fields !== undefined) return toTime(fields, now)
  }
  return undefined
}

function toTime(fields: Readonly<Record<string, string | undefined>>, now: number): number | undefined {
  const read = (name: string): number => Number(fields[name] ?? 0)
  const [hour, minute, second] = [read('hour'), read('minute'), read('second')] as const
  const offset = readZone(fields['zone'])
  // A leap second is number 60.
  if (offset === undefined || hour > 23 || minute > 59 || second > 60) return undefined
  const month = fields['month'] === undefined ? read('monthNumber') - 1 : months.indexOf(fields['month'])
  const midnight = new Date(Date.UTC(readYear(fields['year'] ?? '', now), month, read('day')))
  // `Date` would turn April 31 into May 1.
  if (midnight.getUTCDate() !== read('day') || midnight.getUTCMonth() !== month) return undefined
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 - offset
}

/** Returns the milliseconds by which a zone is ahead of GMT. */
function readZone(text: string | undefined): number | undefined {
  if (text === undefined) return 0
  const hours = zones.get(text)
  if (hours !== undefined) return hours * 3_600_000
  const [, sign, ahead, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  if (sign === undefined || Number(ahead) > 14 || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(minutes)) * 60_000
}

/** Resolves two digits to a year that is at most fifty years ahead, as RFC 9110 says. */
function readYear(digits: string, now: number): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  const present = new Date(now).getUTCFullYear()
  return year + Math.floor((present + 50 - year) / 100) * 100
}
