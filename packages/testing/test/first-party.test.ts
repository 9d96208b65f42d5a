import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { describe, expect, it } from 'vitest'
import { createConformanceChecks, type ConformanceOptions } from '../src/index.ts'

// Every service package of this repository. They cannot be named as dependencies: their own tests depend on this package.
const packagesFolder = fileURLToPath(new URL('../..', import.meta.url))
const services = readdirSync(packagesFolder).filter((name) =>
  existsSync(join(packagesFolder, name, 'section.json')),
)

/** What the kit cannot find out: a list that takes a time. */
const given: Readonly<Record<string, Pick<ConformanceOptions<unknown>, 'lists'>>> = {
  dns: { lists: { listDnsResolutions: (service, options) => readLog(service).list(new Date(), options) } },
}

interface TimedList {
  list(start: Date, options: CallOptions): AsyncIterable<unknown>
}

function readLog(service: unknown): TimedList {
  return (service as { readonly log: TimedList }).log // packages of services cannot be named here, see above
}

async function loadDefinition(folder: string): Promise<ServiceDefinition<unknown>> {
  const exported: object = await import(pathToFileURL(join(folder, 'src', 'index.ts')).href)
  const definitions = Object.values(exported).filter(isDefinition)
  return definitions[0] ?? expect.unreachable(`${folder} exports no definition`)
}

function isDefinition(value: unknown): value is ServiceDefinition<unknown> {
  return typeof value === 'object' && value !== null && 'specificationVersion' in value
}

it('finds the services', () => {
  expect(services.length).toBeGreaterThan(10)
})

describe.each(services)('%s', async (name) => {
  const packageFolder = join(packagesFolder, name)
  const definition = await loadDefinition(packageFolder)
  const checks = createConformanceChecks({ definition, packageFolder, ...given[name] })
  // Programs in documents of this repository are compiled and run by a check of their own.
  for (const check of checks.filter((one) => one.name !== 'readme-example')) it(check.name, check.run)
})
