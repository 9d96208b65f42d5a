import * as fc from 'fast-check'
import { Document, parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

const oddTexts = [
  'no¦Yes¦y¦Off¦null¦~¦.inf¦.nan¦<<¦=¦true¦¦ ¦a ¦ a¦a  b¦1.10¦1e5¦0x1f¦0b1¦0o17¦017¦1_000¦+1¦.5¦12:30:00¦10.0.0.0/8',
  'fd00::/8¦fe80::1¦2024-01-02¦2024-1-2¦2024-01-02T03:04:05Z¦12345678-1234-1234-1234-123456789012¦a: b¦a #b¦# a¦-',
  '- a¦?¦? a¦--- x¦...¦%x¦it\'s¦{a}¦[a]¦a,b¦&a¦*a¦!a¦|¦>¦@a¦`a¦a:¦http://x/y?z=1¦é¦x (1)¦(x)¦a\u00a0b¦👍¦"q"',
].flatMap((line) => line.split('¦'))

const texts = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/\p{C}|\p{Z}/u.test(text)),
  fc.emailAddress(),
  fc.ipV6(),
  fc.stringMatching(/^[\w .:/+=()@-]{0,12}$/),
)
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(texts, fc.constantFrom('id', 'name')), tie('value'), { maxKeys: 5 }),
  ),
}))

describe('a list as YAML', () => {
  it('is what the library writes for all of it at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 5 }), async (items) => {
        const whole = new Document(items, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
        expect((await print(items, { flags: { output: 'yaml' } })).stdout).toBe(
          whole.toString({ lineWidth: 0 }),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('keeps line breaks and control characters, which stand in quotes', async () => {
    const items = [
      { note: 'a\nb' },
      { note: `${'word '.repeat(20)}\n\u001b[31mred` },
      { 'a\nb': ['\u0000', '\u2028'] },
    ]
    const { stdout } = await print(items, { flags: { output: 'yaml' } })
    expect(parse(stdout)).toEqual(items)
    for (const control of ['\u001b', '\u2028']) expect(stdout).not.toContain(control)
  })
})
