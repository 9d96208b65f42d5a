import { createConformanceChecks } from '@cloudconnexa/testing'
import { it } from 'vitest'
import { certificates } from '../src/index.ts'

// What every service owes its users, checked on the built package too: `npm test` builds it first.
const packageFolder = new URL('..', import.meta.url)
for (const check of createConformanceChecks({ definition: certificates, packageFolder })) {
  it(check.name, () => check.run())
}
