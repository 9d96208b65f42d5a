// Writes what every entry of every package exports into packages/*/api-report, for reviewers and for `npm test`, which compares:
//
//   npm run generate:api
//
// A reason behind a name, after a colon, is written by hand and kept. The packages have to be built.
import { relative } from 'node:path'
import { listPublishedPackages } from '../shared/repository.ts'
import { updateReports } from './reports.ts'

const { changes, problems, names } = updateReports(listPublishedPackages(), 'write')
for (const path of changes) console.log(relative(process.cwd(), path))
for (const problem of problems) console.error(problem)
console.log(`${names} names, ${changes.length} files changed`)
process.exitCode = problems.length > 0 ? 1 : 0
