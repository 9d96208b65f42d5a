import { describe, expect, it } from 'vitest'
import { AuthorizationError, CloudConnexaError } from '../../src/index.ts'

const call = { calledMethod: 'networks.patch', operation: 'getNetwork', path: '/networks/{id}' }
const create = (message = 'Refused.'): CloudConnexaError =>
  new CloudConnexaError(message, { code: 'FORBIDDEN' })

describe('an error that the pipeline has told about the call', () => {
  it('names method, operation, path and parameters in message, stack, text and JSON', () => {
    const error = create().attach({ ...call, pathParameters: { id: '42' } })
    const message = 'Refused. In networks.patch (getNetwork, /networks/{id}, id "42").'
    expect(error.message).toBe(message)
    expect(error.stack?.split('\n')[0]).toBe(`CloudConnexaError [FORBIDDEN]: ${message}`)
    expect(error.toString()).toContain(message)
    expect(error.toJSON()).toMatchObject({ ...call, message, pathParameters: { id: '42' } })
    expect(Object.keys(error)).not.toContain('message')
  })

  it('does not repeat what its message names', () => {
    expect(create('The API refused getNetwork.').attach(call).message).toBe(
      'The API refused getNetwork. In networks.patch (/networks/{id}).',
    )
    expect(create().attach({ operation: 'getNetwork', path: '/networks' }).message).toBe(
      'Refused. In getNetwork (/networks).',
    )
    expect(create().attach({ calledMethod: 'networks.wait' }).message).toBe('Refused. In networks.wait.')
  })

  it('ends what is no sentence with a full stop first', () => {
    const error = create('It is not valid: Unrecognized key: "nam"').attach({
      calledMethod: 'networks.create',
    })
    expect(error.message).toBe('It is not valid: Unrecognized key: "nam". In networks.create.')
  })

  it('says it once, however often it is attached', () => {
    const error = create().attach(call).attach({ calledMethod: 'networks.get' }).attach({ attempts: 2 })
    expect(error.message).toBe('Refused. In networks.get (getNetwork, /networks/{id}).')
    const other = error.copy().attach({ calledMethod: 'hosts.get' })
    expect(other.message).toBe('Refused. In hosts.get (getNetwork, /networks/{id}).')
    expect(error.message).toContain('networks.get')
  })

  it('keeps its message where nothing but the operation is known', () => {
    expect(create().attach({ operation: 'getNetwork' }).message).toBe('Refused.')
  })

  it('shows parameters on one line and cut, and keeps the stack of a subclass', () => {
    const error = new AuthorizationError('$& refused.').attach({
      ...call,
      pathParameters: { id: `4\n2$&${'x'.repeat(500)}` },
    })
    expect(error.message).not.toContain('\n')
    expect(error.message.length).toBeLessThan(250)
    expect(error.stack).toContain(`AuthorizationError [FORBIDDEN]: ${error.message}\n`)
    expect(Object.isFrozen(error.pathParameters)).toBe(true)
  })
})
