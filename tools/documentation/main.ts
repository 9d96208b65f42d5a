// Writes llms.txt, the list of documents for readers that are programs, and the tables of metrics in the guide:
//
//   node tools/documentation/main.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { readChapters } from './read-chapters.ts'
import { createLlmsText } from './llms-text.ts'
import { metricsGuide, updateMetricsTables } from './metrics-tables.ts'

const guide = join(root, metricsGuide)
writeFileSync(guide, await updateMetricsTables(guide, readFileSync(guide, 'utf8')))
writeFileSync(
  join(root, 'llms.txt'),
  createLlmsText(readChapters(root), (path) => path),
)
