import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { withSection } from '../../trust/repeatable/document-section.ts'
import { figureMarkers } from '../../trust/retries/figure-markers.ts'
import { writeFigures } from '../../trust/retries/figures.ts'

it('shows the figures of retries in the documentation as they are', { timeout: 120_000 }, async () => {
  const path = join(fileURLToPath(new URL('../../..', import.meta.url)), 'docs/reliability.md')
  const text = readFileSync(path, 'utf8')
  // If not: node --conditions=@cloudconnexa/source tools/trust/retries/main.ts
  expect(await withSection(path, text, await writeFigures(), figureMarkers)).toBe(text)
})
