import * as fc from 'fast-check'

/** Names that YAML, file systems or references might take for something else. */
const hostileNames = [
  'yes', 'null', '~', '1', '1e3', '0x1F', '1:20', '010', '.inf', '- x', '# c', 'a: b', '@x', '!x', '&a', '*a', '%x', '|', '>-',
  '"', "'", '$id:1', '$$x', '$x', '${secret:x}', 'a/b', 'a%2Fb', '%25', ' x', 'x ', 'CON', '__proto__', 'constructor', '日本',
  'Büro', 'x\ny', 'x\u2028y', 'Ω'.repeat(90), '{a}', '[a]', 'NO', 'on', '2026-11-28', '=', '<<', '?',
] // prettier-ignore

/** Names, half of them hard to write down. */
export const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,8}-[0-9]{1,3}$/) },
)
/** Descriptions, or none. */
export const description: fc.Arbitrary<string | undefined> = fc.option(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  {
    nil: undefined,
  },
)
/** Names that are all different. */
export const names = (maxLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(name, { maxLength })
/** Positions in arrays of any length. */
export const positions: fc.Arbitrary<number[]> = fc.uniqueArray(fc.nat(20), { maxLength: 3 })
/** Ids of regions. */
export const region: fc.Arbitrary<string> = fc.constantFrom('us-east-1', 'eu-central-1')

/** Leaves out what is `undefined`, as JSON would. */
export function omitAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
