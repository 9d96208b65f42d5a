import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildInterface, replaceTables } from '../generate/option-texts.ts'
import { EmulatorOptionError, startEmulator } from '../src/index.ts'
import { resolveOptions } from '../src/options/resolve-options.ts'
import { start } from './support/api-client.ts'

function readPackageFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}

describe('options', () => {
  it('derive the client ID from the Cloud ID, or the Cloud ID from the client ID', async () => {
    const byDefault = await start()
    expect(byDefault.clientId.split('.')[1]).toBe(byDefault.cloudId)
    expect(await start({ cloudId: 'acme' })).toMatchObject({ cloudId: 'acme', clientId: 'local.acme' })
    const custom = await start({ clientId: 'key.acme', clientSecret: 's3cret' })
    expect(custom).toMatchObject({ cloudId: 'acme', clientId: 'key.acme', clientSecret: 's3cret' })
  })

  it('are rejected before anything is started when they are not valid', async () => {
    await expect(startEmulator({ cloudId: 'one', clientId: 'key.other' })).rejects.toThrow(
      EmulatorOptionError,
    )
    await expect(startEmulator({ cloudId: 'a/b' })).rejects.toThrow(/cloudId/)
    await expect(startEmulator({ clientSecret: '' })).rejects.toThrow(/clientSecret/)
    await expect(startEmulator({ host: '0.0.0.0' })).rejects.toThrow(/loopback.*--expose/)
    await expect(startEmulator({ host: 'example.com', expose: true })).rejects.toThrow(/IP address/)
    await expect(startEmulator({ tokenLifetime: 0 })).rejects.toThrow(
      'tokenLifetime must be an integer from 1 to 2147483647, not 0',
    )
    // Values that programs in JavaScript could pass.
    await expect(startEmulator({ port: JSON.parse('"80"') })).rejects.toThrow(/port must be an integer/)
  })

  it('have defaults, also where a program in JavaScript passes undefined', () => {
    const names = ['host', 'port', 'seed', 'rateLimit', 'clientSecret', 'cloudId']
    const unset = Object.fromEntries(names.map((name) => [name, undefined]))
    expect(resolveOptions(unset)).toEqual(resolveOptions({}))
  })

  it('have the descriptions of the table in the interface and in the README', async () => {
    expect(readPackageFile('src/options/emulator-options.gen.ts'), 'run `npm run generate`').toBe(
      await buildInterface(),
    )
    const readme = readPackageFile('README.md')
    expect(readme, 'run `npm run generate`').toBe(await replaceTables(readme))
  })
})
