// Puts the documents beside the meta package that its tarball holds; npm runs it before it packs:
//
//   node tools/documentation/ship.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../check/repository.ts'
import { contents } from './contents.ts'
import { shippedDocuments } from './shipped-documents.ts'

const folder = join(root, 'packages', 'client')
rmSync(join(folder, 'docs'), { recursive: true, force: true })
for (const [path, text] of shippedDocuments(contents(root))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
