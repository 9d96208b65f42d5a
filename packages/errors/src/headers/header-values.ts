/** Name of a day, short or long. It is ignored, because the date says the same. */
export const dayName: string = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?`

// The comma after the name of a day is part of a date.
const separator = new RegExp(`,(?<!${dayName},)`, 'i')

/**
 * Splits the values of a header that should appear once. Where a proxy adds a header that is already present, a response has it
 * twice, on two lines or on one with a comma; the caller decides between values that differ.
 */
export function splitHeaderValues(header: unknown): readonly string[] {
  return typeof header === 'string' ? header.split(separator).map((value) => value.trim()) : []
}
