import { checkBrandedErrors } from '../checks/branded-errors.ts'
import { checkCancellation } from '../checks/cancellation.ts'
import { checkContracts } from '../checks/contracts.ts'
import { checkExports, checkImport, checkRequire } from '../checks/built-package.ts'
import { checkKey } from '../checks/key.ts'
import { checkManifest } from '../checks/manifest.ts'
import { checkPaging } from '../checks/paging.ts'
import { checkReadme } from '../checks/readme.ts'
import { checkReadmeExample } from '../checks/readme-example.ts'
import { checkSecrets } from '../checks/secrets.ts'
import { checkSpecificationVersion } from '../checks/specification-version.ts'
import { createChecks, type CheckTable } from './create-checks.ts'
import type { ConformanceCheck, ConformanceOptions } from '../subject/conformance-options.ts'
import { type Subject, createSubject } from '../subject/subject.ts'

/** The checks that need more than the type of the service. */
const checks: CheckTable<Subject> = {
  key: checkKey,
  exports: checkExports,
  'specification-version': checkSpecificationVersion,
  contracts: checkContracts,
  'branded-errors': checkBrandedErrors,
  cancellation: checkCancellation,
  paging: checkPaging,
  secrets: checkSecrets,
  import: checkImport,
  require: checkRequire,
  readme: checkReadme,
  'readme-example': checkReadmeExample,
  manifest: checkManifest,
}

/**
 * Creates the checks that a service package of the SDK has to pass, for any test runner:
 * `for (const { name, run } of createConformanceChecks({ … })) test(name, run)`. Nothing is read or started before `run`.
 *
 * @returns Independent checks; each rejects with a `ConformanceError` that lists its findings.
 */
export function createConformanceChecks<Service>(
  options: ConformanceOptions<Service>,
): readonly ConformanceCheck[] {
  return createChecks(checks, createSubject(options))
}
