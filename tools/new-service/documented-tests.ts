import type { ServiceNames } from '../../packages/create-service/src/service-names.ts'
import type { ApiDocument } from '../generate/document.ts'
import type { DocumentedMethod } from './documented-method.ts'
import { sampleValue } from './sample-value.ts'

/** The text of `test/operations.test.ts`: every operation goes out as its contract says and takes a documented response. */
export function operationTestsText(
  { serviceKey }: ServiceNames,
  methods: readonly DocumentedMethod[],
  document: ApiDocument,
): string {
  const cases = methods.map((method) => caseText(method, document))
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
export function exampleArguments({ parameters, operation }: DocumentedMethod, document: ApiDocument): string {
  return parameters
    .map(([name, type]) => {
      if (name === 'body') return JSON.stringify(sampleValue(operation.body ?? {}, document))
      return type.startsWith(`'`) ? (type.split(' | ')[0] ?? type) : type === 'number' ? '7' : `'7'`
    })
    .join(', ')
}

function caseText(method: DocumentedMethod, document: ApiDocument): string {
  const { operation, contract, way } = method
  const path = operation.path.replaceAll(/\{\w+\}/g, '7')
  return `${contract.id}: {
  call: (service) => service.${way.join('.')}(${exampleArguments(method, document)}),
  line: '${operation.method} ${path}',
  response: ${responseText(method, document)},
}`
}

function responseText({ operation, contract }: DocumentedMethod, document: ApiDocument): string {
  if (operation.answer === undefined) return '[204]'
  const value = sampleValue(operation.answer, document)
  // A text that travels as JSON has its quotes on the way.
  const sent =
    typeof value === 'string' && contract.responseEncoding !== 'text' ? JSON.stringify(value) : value
  return `[200, ${JSON.stringify(sent)}]`
}
