import type { CloudConnexaClient } from '../../src/index.ts'

/** The same client, which writes down what is called on it and on its services, such as `networks.connectors.ipsec.start`. */
export function recordCalls(client: CloudConnexaClient, calls: string[]): CloudConnexaClient {
  return recordMethods(client, '', calls)
}

function recordMethods<Target extends object>(target: Target, prefix: string, calls: string[]): Target {
  return new Proxy(target, {
    get(object, key) {
      // With the object itself as receiver: private members are not to be had through a proxy.
      const member: unknown = Reflect.get(object, key, object)
      const name = `${prefix}${String(key)}`
      if (typeof member === 'function') {
        return (...parameters: unknown[]): unknown => {
          calls.push(name)
          return Reflect.apply(member, object, parameters)
        }
      }
      return typeof member === 'object' && member !== null ? recordMethods(member, `${name}.`, calls) : member
    },
  })
}
