// Writes the models of the service packages from spec/ and the files of their set-up, the catalog of all methods from spec/ and
// the services, and checks the tables beside the API document.
//
//   node tools/generate/main.ts            write packages/*/src/models/*.gen.ts, the set-up and the catalog
//   node tools/generate/main.ts --check    write nothing; exit with 1 and name every file that has drifted
//
// `--models-only` leaves the set-up and the catalog alone; `--spec <folder>` and `--packages <folder>` stand in for the repository's own folders.
//
// Requests are checked strictly, responses leniently. A schema that travels both ways has two forms: `X` in responses,
// `XRequest` in requests. A body or response without a schema of its own is named after its operation: `SetTopologyRequest`,
// `GetTopologyResponse`. spec/README.md says more.
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCommandLine } from '../shared/command-line.ts'
import { generate } from './generate.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const usage = 'node tools/generate/main.ts [--check] [--models-only] [--spec <folder>] [--packages <folder>]'
const { values } = readCommandLine(usage, {
  options: {
    check: { type: 'boolean', default: false },
    'models-only': { type: 'boolean', default: false },
    spec: { type: 'string', default: join(root, 'spec') },
    packages: { type: 'string', default: join(root, 'packages') },
  },
})

const { problems, changes, packages } = await generate({
  specFolder: values.spec,
  packagesFolder: values.packages,
  mode: values.check ? 'check' : 'write',
  modelsOnly: values['models-only'],
})
for (const path of changes) console.log(relative(process.cwd(), path))
if (problems.length > 0) {
  for (const problem of problems) console.error(problem)
  console.error(`${problems.length} found. Correct spec/, or run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
} else {
  console.log(
    `${values['models-only'] ? 'Models' : 'Set-up and models'} of ${packages.join(', ')}: ${values.check ? 'as spec/ says' : `${changes.length} files changed`}.`,
  )
}
