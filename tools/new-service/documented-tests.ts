import type { ApiDocument } from '../generate/spec/document.ts'
import type { ServiceNames } from './create-service.ts'
import type { DocumentedMethod } from './documented-method.ts'
import { createSampleValue } from './create-sample-value.ts'

/** The text of `test/operations.test.ts`: every operation goes out as its contract says and takes a documented response. */
export function createOperationTests(
  { serviceKey }: ServiceNames,
  methods: readonly DocumentedMethod[],
  document: ApiDocument,
): string {
  const cases = methods.map((method) => createCaseText(method, document))
  return `import type { Client } from '@cloudconnexa/core'
import { type ScriptedResponse, connect, testEveryOperation } from '@cloudconnexa/service-tests'
import { expect } from 'vitest'
import { ${serviceKey} } from '../src/index.ts'

interface Case {
  readonly call: (service: Client<{ ${serviceKey}: typeof ${serviceKey} }>['${serviceKey}']) => PromiseLike<unknown>
  /** Method and path of the request. */
  readonly line: string
  readonly response: ScriptedResponse
}

// The smallest bodies and responses that the API document allows.
const cases: Readonly<Record<string, Case>> = {
${cases.join(',\n')}
}

testEveryOperation(${serviceKey}, cases, async (_, { call, line, response }) => {
  await using connection = await connect({ ${serviceKey} }, [response])
  await call(connection.client.${serviceKey})
  expect(connection.sent.map(({ method, path }) => \`\${method} \${path}\`)).toEqual([line])
})
`
}

/** The arguments with which an example calls a method. */
export function createExampleArguments(
  { parameters, operation }: DocumentedMethod,
  document: ApiDocument,
): string {
  return parameters
    .map(([name, type]) => {
      if (name === 'body') return JSON.stringify(createSampleValue(operation.body ?? {}, document))
      return type.startsWith(`'`) ? (type.split(' | ')[0] ?? type) : type === 'number' ? '7' : `'7'`
    })
    .join(', ')
}

function createCaseText(method: DocumentedMethod, document: ApiDocument): string {
  const { operation, contract, way } = method
  const path = operation.path.replaceAll(/\{\w+\}/g, '7')
  return `${contract.id}: {
  call: (service) => service.${way.join('.')}(${createExampleArguments(method, document)}),
  line: '${operation.method} ${path}',
  response: ${createResponseText(method, document)},
}`
}

function createResponseText({ operation, contract }: DocumentedMethod, document: ApiDocument): string {
  if (operation.response === undefined) return '[204]'
  const value = createSampleValue(operation.response, document)
  // A text that travels as JSON has its quotes on the way.
  const sent =
    typeof value === 'string' && contract.responseEncoding !== 'text' ? JSON.stringify(value) : value
  return `[200, ${JSON.stringify(sent)}]`
}
