import { createClient } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { startScriptedApi } from '../connection/scripted-api.ts'
import { createTestAuthenticator } from '../connection/test-authenticator.ts'
import type { Subject } from '../subject/subject.ts'

/** Checks that the suggested name can be a key of a client, and that creating the service sends nothing. */
export async function checkKey({ definition }: Subject): Promise<readonly string[]> {
  const { name } = definition
  if (typeof name !== 'string' || !/^[a-z][A-Za-z0-9]*$/.test(name))
    return [
      `The name ${JSON.stringify(name)} cannot be a key of a client. Write it in camel case, such as "userGroups".`,
    ]
  await using api = await startScriptedApi([])
  // The types know reserved keys only for a literal name, so the client itself is tried.
  const services: Readonly<Record<string, ServiceDefinition<unknown>>> = { [name]: definition }
  let service: unknown
  try {
    await using client = createClient({ auth: createTestAuthenticator(api.url), proxy: false, services })
    service = Reflect.get(client, name)
  } catch (error) {
    return [`A client refuses a service with the key "${name}": ${String(error)}`]
  }
  return [
    ...(typeof service === 'object' && service !== null
      ? []
      : [`\`create\` returns ${service === null ? 'null' : typeof service} instead of a service.`]),
    ...(api.sent.length === 0 ? [] : ['`create` sends requests. A service must be created without I/O.']),
  ]
}
