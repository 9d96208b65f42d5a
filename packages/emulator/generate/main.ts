// Writes the interface EmulatorOptions and the tables of options in the README from src/options:
//
//   node packages/emulator/generate/main.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { buildInterface, replaceTables } from './option-texts.ts'

const interfaceFile = new URL('../src/options/emulator-options.gen.ts', import.meta.url)
const readmeFile = new URL('../README.md', import.meta.url)

writeFileSync(interfaceFile, await buildInterface())
writeFileSync(readmeFile, await replaceTables(readFileSync(readmeFile, 'utf8')))
