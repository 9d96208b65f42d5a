import { checkBrandedErrors } from '../checks/branded-errors.ts'
import { checkCatalog } from '../checks/catalog.ts'
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
import { checkOptions, createRule, optionRules } from '@cloudconnexa/core/runtime'
import { createChecks, type CheckTable } from './create-checks.ts'
import type { ConformanceCheck, ConformanceOptions } from '../subject/conformance-options.ts'
import { type Subject, createSubject } from '../subject/subject.ts'

/** The checks that need more than the type of the service. */
const checks: CheckTable<Subject> = {
  key: checkKey,
  exports: checkExports,
  'specification-version': checkSpecificationVersion,
  contracts: checkContracts,
  catalog: checkCatalog,
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

const { object } = optionRules
const optionChecks = {
  catalog: object,
  definition: object,
  packageFolder: createRule(
    (value) => value instanceof URL || (typeof value === 'string' && value !== ''),
    'must be a path or a URL',
  ),
  samples: object,
  responses: object,
  lists: object,
}

/**
 * Creates the checks that a service package of the SDK has to pass, for any test runner:
 * `for (const { name, run } of createConformanceChecks({ … })) test(name, run)`. Nothing is read or started before `run`.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option is missing, or cannot be right.
 * @returns Independent checks; each rejects with a `ConformanceError` that lists its findings.
 */
export function createConformanceChecks<Service>(
  options: ConformanceOptions<Service>,
): readonly ConformanceCheck[] {
  checkOptions('createConformanceChecks()', options, optionChecks, ['definition', 'packageFolder'])
  return createChecks(checks, createSubject(options))
}
