import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmulator } from '@cloudconnexa/emulator'
import { consoleLogger } from '@cloudconnexa/core'
import { CloudConnexaClient, CloudConnexaError } from '../src/index.ts'

// Programs without type checks pass what is undefined, of another type, or misspelled. This holds for every method of the client, generated or not.

let emulator: Awaited<ReturnType<typeof startEmulator>>
let client: CloudConnexaClient
beforeAll(async () => {
  emulator = await startEmulator()
  client = new CloudConnexaClient({
    clientId: emulator.clientId,
    clientSecret: emulator.clientSecret,
    baseUrl: emulator.url,
    proxy: false,
    logger: consoleLogger('silent'),
  })
  await client.ready()
})
afterAll(async () => {
  await client.close()
  await emulator.close()
})

interface Method {
  readonly path: string
  readonly owner: object
  readonly call: (...parameters: readonly unknown[]) => unknown
}

/** Sub-services are instances of classes. */
function isInstance(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype
}

/** The methods of services and of the instances of classes in their properties. */
function listMethods(owner: object, path: string): readonly Method[] {
  const names = new Set<string>(Object.getOwnPropertyNames(owner))
  let prototype: unknown = Object.getPrototypeOf(owner)
  while (typeof prototype === 'object' && prototype !== null && prototype !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(prototype)) names.add(name)
    prototype = Object.getPrototypeOf(prototype)
  }
  return [...names].flatMap((name): readonly Method[] => {
    const value: unknown = name === 'constructor' ? undefined : Reflect.get(owner, name)
    if (typeof value === 'function')
      return [
        {
          path: `${path}.${name}`,
          owner,
          call: (...parameters) => Reflect.apply(value, owner, parameters) as unknown,
        },
      ]
    return isInstance(value) ? listMethods(value, `${path}.${name}`) : []
  })
}

const listServices = (): readonly Method[] =>
  Object.entries(client).flatMap(([key, service]: [string, unknown]) =>
    typeof service === 'object' && service !== null ? listMethods(service, key) : [],
  )

/** What a method does with parameters: how it fails, or `done`. */
async function tryCall({ call }: Method, parameters: readonly unknown[]): Promise<string> {
  try {
    // A list sends nothing until it is awaited.
    await call(...parameters)
    return 'done'
  } catch (error) {
    return error instanceof CloudConnexaError ? error.code : `not of the SDK: ${String(error)}`
  }
}

const wrongValues: readonly unknown[] = [undefined, null, 7]
/** Whose parameters all have a default, or which take options alone. */
const takesOptionsOnly = /\.(?:all|disable|enable|get|list)$/

describe('every method of every service', () => {
  it('has been found', () => {
    expect(listServices().length).toBeGreaterThan(200)
    expect(listServices().map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'regions.findById',
        'networks.connectors.token.generate',
        'settings.wpc.snat.enable',
      ]),
    )
  })

  it('fails with an error of the SDK whatever is passed in the place of ids, bodies and options', async () => {
    const failures: string[] = []
    for (const method of listServices()) {
      for (const bad of wrongValues) {
        for (const parameters of [[bad], ['a', bad], ['a', {}, bad]]) {
          const result = await tryCall(method, parameters)
          if (result.startsWith('not of the SDK'))
            failures.push(`${method.path}(${JSON.stringify(parameters)}): ${result}`)
        }
      }
    }
    expect(failures).toEqual([])
  })

  it('sends nothing where the first parameter that it needs is missing', async () => {
    const failures: string[] = []
    for (const method of listServices().filter(({ path }) => !takesOptionsOnly.test(path))) {
      const before = emulator.requests.count()
      const result = await tryCall(method, [])
      if (result === 'done' || emulator.requests.count() !== before)
        failures.push(`${method.path}: ${result}`)
    }
    expect(failures).toEqual([])
  })

  it('sends nothing where the options are no object', async () => {
    const failures: string[] = []
    for (const method of listServices().filter(({ path }) => takesOptionsOnly.test(path))) {
      for (const options of [null, 7]) {
        const before = emulator.requests.count()
        const result = await tryCall(method, [options])
        if (result === 'done' || emulator.requests.count() !== before)
          failures.push(`${method.path}(${JSON.stringify(options)}): ${result}`)
      }
    }
    expect(failures).toEqual([])
  })
})

describe('the methods of the client', () => {
  it('refuse options that do not exist, and name the nearest', async () => {
    const refuse = expect.objectContaining({ code: 'OPTION_INVALID' })
    await expect(client.ready({ singal: AbortSignal.timeout(1) } as object)).rejects.toThrow(
      'it is called "signal"',
    )
    await expect(client.ready({ signal: 7 } as object)).rejects.toEqual(refuse)
    await expect(client.ready(null as never)).rejects.toEqual(refuse)
    await expect(client.close({ drian: true } as object)).rejects.toThrow('it is called "drain"')
    await expect(client.close(null as never)).rejects.toEqual(refuse)
    await expect(client.users.list().toArray({ limt: 1 } as object)).rejects.toThrow('it is called "limit"')
    await expect(client.users.list().toArray({ limit: '1' } as object)).rejects.toEqual(refuse)
    expect(await client.users.list().toArray({ limit: 1 })).toHaveLength(1)
  })

  it('refuse a predicate that is none', async () => {
    const before = emulator.requests.count()
    await expect(client.users.list().find('ann' as never)).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
    expect(emulator.requests.count()).toBe(before)
  })
})
