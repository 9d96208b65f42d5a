import type { Client } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { expect } from 'vitest'
import { type ScriptedResponse, connect } from '@cloudconnexa/testing'
import { testEveryOperation } from './every-operation.ts'

/** One operation: how it is called, what travels, what comes of it. */
export interface OperationCase<Service> {
  /** Carries the operation out, with the id 7 where it takes one. */
  readonly call: (service: Service) => PromiseLike<unknown>
  /** The query of the request, from its `?` on. Default: none. */
  readonly query?: string
  /** The body of the request. Default: none. */
  readonly body?: unknown
  /** Content type of the body. Default: `application/json`. */
  readonly contentType?: 'application/json' | 'text/plain'
  readonly response: Exclude<ScriptedResponse, string>
  /** What the call gives. Default: the response body. */
  readonly result?: unknown
}

/** The service that a definition makes. */
type ServiceType<Definition> = Client<{ readonly service: Definition }>['service']

/** Declares a test for every operation of a definition: that it goes out as it should and returns what the response holds. */
export function testOperations<Definition extends ServiceDefinition<unknown>>(
  definition: Definition,
  cases: Readonly<Record<string, OperationCase<ServiceType<Definition>>>>,
): void {
  testEveryOperation(definition, cases, async ({ method, path }, operationCase) => {
    const { call, query: search = '', body, response, result = response[1] } = operationCase
    await using connection = await connect({ service: definition }, [response])
    expect(readResponse(await call(connection.client.service))).toEqual(result)
    const { contentType = body === undefined ? undefined : 'application/json' } = operationCase
    const text = contentType === 'application/json' ? JSON.stringify(body) : (body ?? '')
    expect(connection.sent).toEqual([
      expect.objectContaining({ method, path: path.replace('{id}', '7'), search, contentType, text }),
    ])
  })
}

/** What the API sent: of a list, the page as it came. */
function readResponse(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'raw' in result ? result.raw : result
}
