// Builds the command line as a single executable for machines like this one, which need no Node, and tries it:
//
//   npm run build:executable
//   npm run build:executable -- --output /usr/local/bin/cloudconnexa
import { join, resolve } from 'node:path'
import { readCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { buildExecutable } from './build-executable.ts'
import { tryExecutable } from './try-executable.ts'

const name = process.platform === 'win32' ? 'cloudconnexa.exe' : 'cloudconnexa'
const { values } = readCommandLine('npm run build:executable -- [--output <file>]', {
  options: { output: { type: 'string', default: join(root, 'packages', 'cli', 'dist-executable', name) } },
})

const { path, bytes } = await buildExecutable(resolve(values.output))
console.log(`Built ${path}, ${(bytes / 1e6).toFixed(1)} MB, with Node ${process.versions.node}`)
const problems = await tryExecutable(path)
for (const problem of problems) console.error(problem)
console.log(
  problems.length === 0
    ? 'It works without Node, files beside it, emulator and plugins.'
    : 'It does not work.',
)
process.exitCode = problems.length === 0 ? 0 : 1
