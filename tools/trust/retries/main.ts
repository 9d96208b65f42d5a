// Measures what retries achieve and cost, on a virtual clock, and writes the figures into docs/reliability.md:
//
//   node --conditions=@cloudconnexa/source tools/trust/retries/main.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withSection } from '../repeatable/document-section.ts'
import { writeFigures } from './figures.ts'
import { figureMarkers } from './figure-markers.ts'

const path = join(fileURLToPath(new URL('../../..', import.meta.url)), 'docs/reliability.md')
writeFileSync(path, await withSection(path, readFileSync(path, 'utf8'), await writeFigures(), figureMarkers))
