// Compares the SDK with spec/: every method of the client, the token request and the reading of errors with the API
// document; the generated files with what would be generated; and the tables beside the document with it.
//
//   node --conditions=@cloudconnexa/source tools/check-spec/main.ts
//
// The condition makes packages resolve each other's sources, so that no stale build is looked at.
import { join } from 'node:path'
import { generate } from '../generate/generate.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { checkSpec } from './check-spec.ts'
import { listContracts } from './list-contracts.ts'

readCommandLine('npm run check:spec', {})
const specFolder = join(root, 'spec')
const drift = await generate({ specFolder, packagesFolder: join(root, 'packages'), mode: 'check' })
const { operations, ...report } = await checkSpec(specFolder, listContracts())
const problems = [...drift.problems, ...report.problems]
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error(`${problems.length} found. Correct the sources or spec/.`)
  process.exitCode = 1
}
console.log(`${operations.covered} of ${operations.total} operations`)
