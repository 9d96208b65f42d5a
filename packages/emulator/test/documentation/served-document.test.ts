import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleId } from '../../src/documentation/example-values.ts'
import { startEmulator } from '../../src/emulator.ts'
import { startApi } from '../support/api-client.ts'

interface Media {
  readonly schema: object
  readonly example?: unknown
}

interface ServedOperation {
  readonly operationId: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly schema: object
    readonly example?: unknown
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>
}

interface ServedDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ServedOperation>>>>
}

let document: ServedDocument = { paths: {} }
let operations: readonly (readonly [path: string, method: string, operation: ServedOperation])[] = []

beforeAll(async () => {
  await using emulator = await startEmulator()
  const { url } = emulator
  document = JSON.parse(await (await fetch(`${url}/docs/openapi.json`)).text())
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation] as const),
  )
})

/** Lists what is exemplified, with a name for messages. */
function listExamples(): (readonly [string, Media])[] {
  return operations.flatMap(([, , { operationId, parameters, requestBody, responses }]) => [
    ...parameters.map((parameter) => [`${operationId} ${parameter.name}`, parameter] as const),
    ...Object.values(requestBody?.content ?? {}).map((media) => [`${operationId} request`, media] as const),
    ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map((media) => [`${operationId} ${status}`, media] as const),
    ),
  ])
}

describe('the served document', () => {
  it('has a valid example for every parameter and every body', () => {
    const ajv = new Ajv2020({ strict: false, validateSchema: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: 'served', ...document })
    const examples = listExamples()
    expect(examples.length).toBeGreaterThan(600)
    for (const [name, { schema, example }] of examples) {
      expect(example, name).toBeDefined()
      const reference = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"served#/'))
      expect(ajv.validate(reference, example), `${name}: ${ajv.errorsText()}`).toBe(true)
    }
  })

  it('names no media type that nobody can send, and the errors that every operation can have', () => {
    for (const [, , { operationId, description, responses }] of operations) {
      expect(description, operationId).toBeTruthy()
      expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['400', '401', '429']))
      const types = Object.values(responses).flatMap(({ content = {} }) => Object.keys(content))
      for (const type of types) expect(type, operationId).toMatch(/^(application\/json|text\/plain)$/)
    }
  })

  it('has example requests that the emulator accepts', async () => {
    const { raw, authorization, emulator } = await startApi({ seed: 'demo', cloudIdCreation: true })
    const [network] = emulator.state.networks
    const [host] = emulator.state.hosts
    const [user] = emulator.state.users
    const parents: Readonly<Record<string, string>> = {
      networkId: network?.id ?? '',
      hostId: host?.id ?? '',
      userId: user?.id ?? '',
    }
    const snapshot = emulator.snapshot()
    let sent = 0
    for (const [path, method, { operationId, parameters, requestBody }] of operations) {
      if (requestBody === undefined || path.includes('{') || operationId === 'requestToken') continue
      const query = new URLSearchParams(
        parameters.flatMap(({ name }) => (parents[name] === undefined ? [] : [[name, parents[name]]])),
      )
      for (const [type, { example }] of Object.entries(requestBody.content)) {
        const text = type === 'text/plain' ? String(example) : JSON.stringify(example)
        emulator.restore(snapshot)
        // IP services lie in a route of their network.
        if (operationId === 'createNetworkIpService')
          emulator.state.create('routes', { value: '10.30.0.0/16' }, { networkId: network?.id ?? '' })
        // A new user needs a group; everything else that an example could refer to is left out.
        const body = operationId === 'createUser' ? text.replace(exampleId, user?.groupId ?? '') : text
        const headers = { authorization, 'content-type': type }
        const response = await raw(`${path}?${query.toString()}`, {
          method: method.toUpperCase(),
          headers,
          body,
        })
        expect([operationId, response.status, response.text].join(' ')).toMatch(/^\w+ 20[01] /)
        sent += 1
      }
    }
    expect(sent).toBeGreaterThan(35)
  })
})
