/** Headers as HTTP libraries hand them out: every value of those that came several times. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** One string for each header: values that differ stand one after the other. */
export function flattenHeaders(headers: ReceivedHeaders): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) plain[name] = typeof value === 'string' ? value.trim() : joinValues(value)
  }
  return plain
}

/**
 * The same of the headers as node:http has received them, whose own `headers` drops the second of some and joins others.
 *
 * @param raw - Names and values by turns.
 */
export function flattenRawHeaders(raw: readonly string[]): Record<string, string> {
  const plain: Record<string, string> = {}
  let repeated: Map<string, string[]> | undefined
  for (let index = 1; index < raw.length; index += 2) {
    const name = (raw[index - 1] ?? '').toLowerCase()
    const value = (raw[index] ?? '').trim()
    const before = Object.hasOwn(plain, name) ? plain[name] : undefined
    if (before === undefined) {
      plain[name] = value
      continue
    }
    repeated ??= new Map()
    const values = repeated.get(name) ?? [before]
    values.push(value)
    repeated.set(name, values)
    plain[name] = joinValues(values)
  }
  return plain
}

/** A value that a proxy has added to an equal one counts once. */
function joinValues(values: readonly string[]): string {
  const [first = ''] = values
  // undici leaves the spaces behind a value.
  return values.length < 2 ? first.trim() : [...new Set(values.map((value) => value.trim()))].join(', ')
}
