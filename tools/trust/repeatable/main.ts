// Writes the review of spec/repeatable.json into docs/reliability.md:
//
//   node tools/trust/repeatable/main.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withSection } from './document-section.ts'
import { readReview, reviewText } from './review.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const path = join(root, 'docs/reliability.md')
writeFileSync(
  path,
  await withSection(path, readFileSync(path, 'utf8'), reviewText(readReview(join(root, 'spec')))),
)
