import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { type ClientOptions, createClient } from '../../src/index.ts'
import { defineService, type ServiceContext, type ServiceDefinition } from '../../src/service.ts'
import manifest from '../../package.json' with { type: 'json' }
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'

const settings: ClientOptions = {
  auth: createStaticAuthenticator('http://127.0.0.1:9').factory,
  logger: createRecordingLogger(),
}

function service<S>(
  name: string,
  from: `${string}@${string}`,
  create: (context: ServiceContext) => S,
): ServiceDefinition<S> {
  const [packageName = '', version = ''] = from.split('@')
  return defineService({ name, package: { name: packageName, version }, operations: [], create })
}

function catchThrown(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a service that has found another copy of core', () => {
  it('works as long as that has the same version of the service interface', () => {
    const other = { ...service('parts', 'parts-service@0.3.1', () => 'parts'), coreVersion: '9.8.7' }
    const outer = service('outer', 'outer-service@1.0.0', (context) => context.use(other))
    const client = createClient({ ...settings, services: { parts: other, outer } })
    expect([client.parts, client.outer]).toEqual(['parts', 'parts'])
  })

  it('is refused for another version of the interface, with both packages, both versions and the command', () => {
    const old = { ...service('parts', 'parts-service@0.3.1', () => ({})), specificationVersion: 0 as 1 } // of an old core
    const outer = service('outer', 'outer-service@1.0.0', (context) => context.use(old))
    const expected = {
      code: 'PACKAGE_MISMATCH',
      message: `parts-service 0.3.1 is written for version 0 of the service interface; @cloudconnexa/core ${manifest.version} has version 1.`,
      hint: expect.stringContaining('npm install parts-service@latest @cloudconnexa/core@latest'),
    }
    expect(catchThrown(() => createClient({ ...settings, services: { parts: old } }))).toMatchObject(expected)
    expect(catchThrown(() => createClient({ ...settings, services: { outer } }).outer)).toMatchObject(
      expected,
    )
  })

  it('is no definition at all where nobody knows which copy it was', () => {
    const { coreVersion, ...unmarked } = service('parts', 'parts-service@0.3.1', () => ({}))
    expect(coreVersion).toBe(manifest.version)
    const services = { parts: unmarked } as unknown as { readonly parts: ServiceDefinition<unknown> } // written by hand
    expect(catchThrown(() => createClient({ ...settings, services }))).toMatchObject({
      code: 'SERVICE_INVALID',
    })
  })
})

describe('a name taken twice', () => {
  const ours = service('parts', 'parts-service@1.0.0', () => 'ours')

  it('by two packages is refused with both, their versions and a command', () => {
    const theirs = service('parts', 'other-parts@2.0.0', () => 'theirs')
    expect(catchThrown(() => createClient({ ...settings, services: { ours, theirs } }))).toMatchObject({
      code: 'SERVICE_INVALID',
      message:
        'Two services of one client are named "parts": that of parts-service 1.0.0 and that of other-parts 2.0.0.',
      hint: expect.stringContaining('npm uninstall other-parts'),
    })
  })

  it('by two versions of a package is refused when the second one is used', () => {
    const older = service('parts', 'parts-service@0.9.0', () => 'older')
    const workflow = service('workflow', 'workflow@1.0.0', (context) => context.use(older))
    const client = createClient({ ...settings, services: { ours, workflow } })
    expect(client.ours).toBe('ours')
    expect(catchThrown(() => client.workflow)).toMatchObject({
      code: 'PACKAGE_MISMATCH',
      message: expect.stringMatching(/parts-service 1\.0\.0 .* parts-service 0\.9\.0/),
      hint: expect.stringContaining('npm install parts-service@latest'),
    })
  })

  it('is none when one of them gets another name, or both are the same version of one package', () => {
    const theirs = service('parts', 'other-parts@2.0.0', () => 'theirs')
    const copy = service('parts', 'parts-service@1.0.0', () => 'copy')
    const services = { ours, copy, theirs: { ...theirs, name: 'parts2' } }
    const client = createClient({ ...settings, services })
    expect([client.ours, client.copy, client.theirs]).toEqual(['ours', 'copy', 'theirs'])
  })
})
