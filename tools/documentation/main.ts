// Writes llms.txt, the list of documents for readers that are programs:
//
//   node tools/documentation/main.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { readChapters } from './read-chapters.ts'
import { createLlmsText } from './llms-text.ts'

writeFileSync(
  join(root, 'llms.txt'),
  createLlmsText(readChapters(root), (path) => path),
)
