// Writes the reference of the command line, and the generated parts of the guides that show it:
//
//   node --conditions=@cloudconnexa/source tools/documentation/command-line/main.ts
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../shared/repository.ts'
import { configurationGuide, updateConfigurationGuide } from '../configuration/guide.ts'
import { commandLineGuide, updateCommandLineGuide } from './guide.ts'
import { createReference, referenceFolder } from './reference.ts'

const folder = join(root, referenceFolder)
const pages = await createReference()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, text] of pages) writeFileSync(join(folder, name), text)

for (const [name, update] of [
  [commandLineGuide, updateCommandLineGuide],
  [configurationGuide, updateConfigurationGuide],
] as const) {
  const path = join(root, name)
  writeFileSync(path, await update(path, readFileSync(path, 'utf8')))
}
