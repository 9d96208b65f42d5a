// Checks with TypeDoc that everything that the packages export is documented, that links in comments lead somewhere, and
// that every method of a service shows a call and names the operation that it carries out:
//
//   node tools/documentation-check/src/main.ts
//
// It is a package of its own, because TypeDoc needs TypeScript 6.
import { listPublishedPackages } from '../../shared/repository.ts'
import { checkDocumentation } from './check-documentation.ts'

const { problems, names } = await checkDocumentation(listPublishedPackages())
for (const problem of problems) console.error(problem)
console.log(`${names} documented names`)
if (problems.length > 0) process.exitCode = 1
