const day = String.raw`(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?`
const httpDate = new RegExp(String.raw`^${day},? [\w :-]{16,30}$`)

/**
 * Reads `Retry-After`, which holds seconds or an HTTP date.
 *
 * @param headers with lower-case names
 * @param now the present time in milliseconds since the epoch
 * @returns milliseconds from `now`, 0 if the date has passed; `undefined` if the header is missing or nonsense
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const header: unknown = headers['retry-after']
  if (typeof header !== 'string') return undefined
  const text = header.trim()
  if (/^\d{1,10}(?:\.\d{1,6})?$/.test(text)) return Math.ceil(Number(text) * 1000)
  if (!httpDate.test(text)) return undefined
  // The oldest of the three date forms has no zone; all of them are meant as GMT.
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}
