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
import { ConformanceError } from './conformance-error.ts'
import type { ConformanceCheck, ConformanceOptions } from '../subject/conformance-options.ts'
import { type Subject, createSubject } from '../subject/subject.ts'

/** The findings of a check; empty if it passes. */
type Findings = readonly string[]

/** The checks that need more than the type of the service. */
const checks: Readonly<Record<string, (subject: Subject) => Findings | Promise<Findings>>> = {
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

/**
 * Creates the checks that a service package of the SDK has to pass, for any test runner:
 * `for (const { name, run } of createConformanceChecks({ … })) test(name, run)`. Nothing is read or started before `run`.
 *
 * @returns Independent checks; each rejects with a {@link ConformanceError} that lists its findings.
 */
export function createConformanceChecks<Service>(
  options: ConformanceOptions<Service>,
): readonly ConformanceCheck[] {
  const subject = createSubject(options)
  return Object.entries(checks).map(([name, check]) => ({
    name,
    run: async () => {
      const findings = await collectFindings(name, async () => check(subject))
      if (findings.length > 0) throw new ConformanceError(name, findings)
    },
  }))
}

async function collectFindings(name: string, check: () => Promise<Findings>): Promise<Findings> {
  try {
    return await check()
  } catch (error) {
    const finding = `The check could not be completed: ${String(error)}`
    throw new ConformanceError(name, [finding], { cause: error })
  }
}
