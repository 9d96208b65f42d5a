import { brandedErrors } from './checks/branded-errors.ts'
import { cancellation } from './checks/cancellation.ts'
import { contracts } from './checks/contracts.ts'
import { exportsOfPackage, importing, requiring } from './checks/built-package.ts'
import { key } from './checks/key.ts'
import { manifest } from './checks/manifest.ts'
import { paging } from './checks/paging.ts'
import { readme } from './checks/readme.ts'
import { secrets } from './checks/secrets.ts'
import { specificationVersionOf } from './checks/specification-version.ts'
import { ConformanceError } from './conformance-error.ts'
import type { ConformanceCheck, ConformanceOptions } from './conformance-options.ts'
import { type Subject, subjectOf } from './subject.ts'

/** What a check has found; nothing when all is well. */
type Findings = readonly string[]

/** The checks that need more than the type of the service. */
const checks: Readonly<Record<string, (subject: Subject) => Findings | Promise<Findings>>> = {
  key,
  exports: exportsOfPackage,
  'specification-version': specificationVersionOf,
  contracts,
  'branded-errors': brandedErrors,
  cancellation,
  paging,
  secrets,
  import: importing,
  require: requiring,
  readme,
  manifest,
}

/**
 * The checks that a service package of the SDK has to pass, for any test runner:
 * `for (const { name, run } of conformance({ … })) test(name, run)`. Nothing is read or started before `run`.
 *
 * @returns Independent checks; each throws a {@link ConformanceError} that lists what it has found.
 */
export function conformance<Service>(options: ConformanceOptions<Service>): readonly ConformanceCheck[] {
  const subject = subjectOf(options)
  return Object.entries(checks).map(([name, check]) => ({
    name,
    run: async () => {
      const findings = await findingsOf(name, async () => check(subject))
      if (findings.length > 0) throw new ConformanceError(name, findings)
    },
  }))
}

async function findingsOf(name: string, check: () => Promise<Findings>): Promise<Findings> {
  try {
    return await check()
  } catch (error) {
    const finding = `The check could not be carried out to its end: ${String(error)}`
    throw new ConformanceError(name, [finding], { cause: error })
  }
}
