// Writes the reference of the command line and the generated parts of its guide:
//
//   node --conditions=@cloudconnexa/source tools/documentation/command-line/main.ts
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../shared/repository.ts'
import { commandLineGuide, updateCommandLineGuide } from './guide.ts'
import { createReference, referenceFolder } from './reference.ts'

const folder = join(root, referenceFolder)
const pages = await createReference()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, text] of pages) writeFileSync(join(folder, name), text)

const guide = join(root, commandLineGuide)
writeFileSync(guide, await updateCommandLineGuide(guide, readFileSync(guide, 'utf8')))
