import { expect, it } from 'vitest'
import { checkServedDocument } from '../../../check/openapi/check-served-document.ts'

const installation = 'install it'
const missing = { program: 'a-reader-that-is-not-installed', version: ['--version'], installation }

/** A reader in JavaScript that looks for operations, and for something that the document does not have. */
function createReader(pattern: string): Parameters<typeof checkServedDocument>[0] {
  const script = `const text = require('node:fs').readFileSync(process.argv[1], 'utf8')
    if (!text.includes(${JSON.stringify(pattern)})) { console.log('cannot find it'); process.exit(1) }`
  const reader = {
    program: process.execPath,
    version: ['--version'],
    installation,
    read: ({ document }: { readonly document: string }) => ['-e', script, document],
  }
  return [reader, { ...missing, read: () => [] }]
}

it('passes where the readers that are installed find no fault, and names the others', async () => {
  const outcome = await checkServedDocument(createReader('"operationId":"createNetwork"'))
  expect(outcome).toMatchObject({
    state: 'passed',
    details: ['The document was NOT read by a-reader-that-is-not-installed: install it'],
  })
})

it('fails with the words of a reader that finds a fault', async () => {
  const outcome = await checkServedDocument(createReader('not in the document'))
  expect(outcome).toMatchObject({ state: 'failed', output: expect.stringContaining('cannot find it') })
})

it('is skipped where no reader is installed', async () => {
  expect(await checkServedDocument([{ ...missing, read: () => [] }])).toMatchObject({ state: 'skipped' })
})
