import { createConformanceChecks } from '@cloudconnexa/testing'
import { it } from 'vitest'
import { offboarding } from '../src/index.ts'

const packageFolder = new URL('..', import.meta.url)
for (const check of createConformanceChecks({ definition: offboarding, packageFolder })) {
  it(check.name, () => check.run())
}
