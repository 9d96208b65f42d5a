// Writes the JSON Schemas of the files of a configuration into schema/, from the kinds and the catalog, and for the command line the names
// of the kinds:
//
//   node --conditions=@cloudconnexa/source packages/configuration/generate/main.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { formatKindNames } from './format-kind-names.ts'
import { formatSchemas } from './format-schemas.ts'

const folder = new URL('../schema/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, text] of await formatSchemas()) writeFileSync(new URL(name, folder), text)

writeFileSync(
  new URL('../../cli/src/commands/configuration/kind-names.gen.ts', import.meta.url),
  formatKindNames(),
)
