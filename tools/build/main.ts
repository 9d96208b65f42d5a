// Builds every package that has changed since it was built last:
//
//   npm run build
//
// Other commands run it first. It says how long it took; what turbo prints is shown when a package does not build.
import { readCommandLine } from '../shared/command-line.ts'
import { runCommand } from '../shared/run-command.ts'
import { formatBuild } from './format-build.ts'

readCommandLine('npm run build', {})
console.log('Building the packages ...')
const start = performance.now()
const { code, output } = await runCommand(['turbo', 'run', 'build', '--output-logs=errors-only'])
console.log(formatBuild({ code, output, milliseconds: performance.now() - start }))
process.exitCode = code
