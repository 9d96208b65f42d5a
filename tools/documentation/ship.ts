// Puts the documents beside the meta package that its tarball holds; npm runs it before it packs:
//
//   node tools/documentation/ship.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../shared/repository.ts'
import { readChapters } from './read-chapters.ts'
import { createShippedDocuments } from './shipped-documents.ts'

const folder = join(root, 'packages', 'client')
rmSync(join(folder, 'docs'), { recursive: true, force: true })
for (const [path, text] of createShippedDocuments(readChapters(root))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
