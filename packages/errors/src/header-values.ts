import { dayName } from './http-date.ts'

// The comma behind the name of a day belongs to a date.
const separator = new RegExp(`,(?<!${dayName},)`, 'i')

/**
 * The values of a header that should stand there once. Where a proxy adds a header that is there already, a response has it
 * twice, on two lines or on one with a comma; what differs then is the caller's to judge.
 */
export function splitHeaderValues(header: unknown): readonly string[] {
  return typeof header === 'string' ? header.split(separator).map((value) => value.trim()) : []
}
