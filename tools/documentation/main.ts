// Writes llms.txt, the list of documents for readers that are programs:
//
//   node tools/documentation/main.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../check/repository.ts'
import { contents } from './contents.ts'
import { llmsText } from './llms-text.ts'

writeFileSync(
  join(root, 'llms.txt'),
  llmsText(contents(root), (path) => path),
)
