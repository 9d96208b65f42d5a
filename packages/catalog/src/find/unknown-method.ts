import { ValidationError } from '@cloudconnexa/errors'

/** Creates the error of a method that no catalog has. */
export function createUnknownMethod(id: string): ValidationError {
  return new ValidationError(`No catalog has a method "${id}".`, {
    hint: 'Pass a path such as `networks.list` or an operation id such as `listNetworks`; `catalogs` has all of them.',
    issues: [{ path: 'id', message: 'is no method and no operation' }],
    origin: 'client',
  })
}
