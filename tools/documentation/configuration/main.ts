// Writes the generated parts of the guide to configuration as code:
//
//   node --conditions=@cloudconnexa/source tools/documentation/configuration/main.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../shared/repository.ts'
import { configurationGuide, updateConfigurationGuide } from './guide.ts'

const guide = join(root, configurationGuide)
writeFileSync(guide, await updateConfigurationGuide(guide, readFileSync(guide, 'utf8')))
