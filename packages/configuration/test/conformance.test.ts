import { createConformanceChecks } from '@cloudconnexa/testing'
import { it } from 'vitest'
import { configuration } from '../src/index.ts'

const packageFolder = new URL('..', import.meta.url)
for (const check of createConformanceChecks({ definition: configuration, packageFolder })) {
  it(check.name, () => check.run())
}
