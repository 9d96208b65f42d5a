import { createConformanceChecks } from '@cloudconnexa/testing'
import { it } from 'vitest'
import { catalog } from '../src/catalog.ts'
import { __serviceKey__ } from '../src/index.ts'

// What every service owes its users, checked on the built package too: `npm test` builds it first.
const packageFolder = new URL('..', import.meta.url)
for (const check of createConformanceChecks({ definition: __serviceKey__, catalog, packageFolder })) {
  it(check.name, () => check.run())
}
