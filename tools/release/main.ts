// Packs what is published into a folder, for the job of the release workflow that publishes and does nothing else:
//
//   npm run release:pack -- packed
import { resolve } from 'node:path'
import { listPublishedPackages } from '../shared/repository.ts'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { packRelease } from './pack-release.ts'

const usage = 'npm run release:pack -- <folder>'
const { positionals } = readCommandLine(usage, { options: {}, allowPositionals: true })
const [folder, ...others] = positionals
if (folder === undefined || others.length > 0) refuseCommandLine('Name one folder.', usage)
for (const line of await packRelease(listPublishedPackages(), resolve(folder))) console.log(line)
