import { WorkflowError } from '@cloudconnexa/errors/workflow'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { loadAllKinds } from '../src/kinds/load-all-kinds.ts'
import { openAccount } from './support/connect.ts'

const runs = Number(process.env['CONFIGURATION_RUNS'] ?? 25) * 6
const seed = Number(process.env['CONFIGURATION_SEED'] ?? 20_261_128)

const insertion = fc.oneof(
  fc.constantFrom(
    '\n',
    ' ',
    ':',
    '- ',
    '{',
    '[',
    '&a ',
    '*a',
    '!!set ',
    '? ',
    '|',
    '"',
    "'",
    '#',
    '\t',
    '---\n',
    '\u0000',
    '$id: x\n',
  ),
  fc.constantFrom(
    'null',
    'true',
    '1e400',
    '.nan',
    '__proto__: 1\n',
    'constructor: {}\n',
    '<<: *a\n',
    '${secret:x}',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)

describe('damaged files', () => {
  it('are read or refused with a place, and nothing else', { timeout: 300_000 }, async () => {
    const account = await openAccount({ seed: 'demo' })
    const files = await account.service.toFiles()
    await account.close()
    const kinds = await loadAllKinds([])
    const paths = [...files.keys()]
    let refused = 0
    fc.assert(
      fc.property(
        fc.nat(paths.length - 1),
        fc.array(
          fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(6), insertion }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        (index, edits) => {
          const path = paths[index] ?? ''
          let text = files.get(path) ?? ''
          for (const { at, removed, insertion: added } of edits) {
            const position = Math.floor(at * text.length)
            text = text.slice(0, position) + added + text.slice(position + removed)
          }
          try {
            readFiles(new Map([...files, [path, text]]), kinds, 'test')
          } catch (error) {
            if (!(error instanceof WorkflowError)) throw error
            refused += 1
            for (const { location } of error.findings) {
              expect(location?.file).toBeTypeOf('string')
              expect(location?.line).toBeGreaterThan(0)
              expect(location?.column).toBeGreaterThan(0)
            }
          }
        },
      ),
      { numRuns: runs, seed },
    )
    // Most damage is noticed; what is not has changed a value to another that is valid.
    expect(refused).toBeGreaterThan(runs / 2)
  })
})
