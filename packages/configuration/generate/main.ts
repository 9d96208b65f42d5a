// Writes the JSON Schemas of the files of a configuration into schema/, from the kinds and the catalog:
//
//   node --conditions=@cloudconnexa/source packages/configuration/generate/main.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { formatSchemas } from './format-schemas.ts'

const folder = new URL('../schema/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, text] of await formatSchemas()) writeFileSync(new URL(name, folder), text)
