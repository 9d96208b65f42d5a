import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { expect, it } from 'vitest'

/** An operation of a service's definition. */
type DefinedOperation = ServiceDefinition<unknown>['operations'][number]

/**
 * Declares a test for every operation of a definition, and one that there is a case for each and for nothing else.
 *
 * @param cases - The cases by the id of their operation.
 * @param carryOut - Carries an operation out as its case says, and checks what goes out and what comes back.
 */
export function testEveryOperation<Case>(
  { operations }: ServiceDefinition<unknown>,
  cases: Readonly<Record<string, Case>>,
  carryOut: (operation: DefinedOperation, operationCase: Case) => Promise<void>,
): void {
  it('has a case for every operation of the definition', () => {
    expect(Object.keys(cases).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
  })

  it.each(operations)('$id goes out as $method $path', async (operation) => {
    await carryOut(operation, cases[operation.id] ?? expect.unreachable(`no case for ${operation.id}`))
  })
}
