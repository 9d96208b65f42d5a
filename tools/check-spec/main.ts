// Compares the SDK with spec/: every contract, every method and every model with the API document, in both directions;
// the generated files with what would be generated; and the tables beside the document with it.
//
//   node --conditions=@cloudconnexa/source tools/check-spec/main.ts
//
// The condition makes packages resolve each other's sources, so that no stale build is looked at. Differences that are
// right stand in spec/deviations.json, each with its reason, and are printed. Exit code 1 when there are any others.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCommandLine } from '../command-line.ts'
import { generate } from '../generate/generate.ts'
import { checkSpec } from './check-spec.ts'
import { loadSdk } from './sdk.ts'

readCommandLine('npm run check:spec', {})
const root = fileURLToPath(new URL('../..', import.meta.url))
const specFolder = join(root, 'spec')
const packagesFolder = join(root, 'packages')

const drift = await generate({ specFolder, packagesFolder, mode: 'check' })
const { deviations, operations, schemas, ...report } = await checkSpec(
  specFolder,
  await loadSdk(packagesFolder),
)

console.log('Differences from the API document that are right (spec/deviations.json):')
for (const { reason, findings } of deviations) {
  for (const finding of findings) console.log(`  ${finding}`)
  console.log(`    ${reason}`)
}
const problems = [...drift.problems, ...report.problems]
if (problems.length > 0) {
  console.log('')
  for (const problem of problems) console.error(problem)
  console.error(
    `${problems.length} found. Correct the sources or spec/; where a difference is right, add it to spec/deviations.json.`,
  )
  process.exitCode = 1
}
console.log(
  `${operations.covered} of ${operations.total} operations, ${schemas.covered} of ${schemas.total} schemas`,
)
