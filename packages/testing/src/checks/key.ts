import { createClient } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { startScriptedApi } from '../scripted-api.ts'
import { standIn } from '../stand-in-authenticator.ts'
import type { Subject } from '../subject.ts'

/** Whether the suggested name can be a key of a client, and gives a service without input or output. */
export async function key({ definition }: Subject): Promise<readonly string[]> {
  const { name } = definition
  if (typeof name !== 'string' || !/^[a-z][A-Za-z0-9]*$/.test(name))
    return [
      `The name ${JSON.stringify(name)} is no key for a client. Write it in camel case, such as "userGroups".`,
    ]
  await using api = await startScriptedApi([])
  // Which keys are reserved is known to the types only if the name is, so the client itself is asked.
  const services: Readonly<Record<string, ServiceDefinition<unknown>>> = { [name]: definition }
  let service: unknown
  try {
    await using client = createClient({ auth: standIn(api.url), proxy: false, services })
    service = Reflect.get(client, name)
  } catch (error) {
    return [`A client refuses a service with the key "${name}": ${String(error)}`]
  }
  return [
    ...(typeof service === 'object' && service !== null
      ? []
      : [`\`create\` makes ${service === null ? 'null' : typeof service} where it should make a service.`]),
    ...(api.sent.length === 0 ? [] : ['`create` sends requests. A service is made without input or output.']),
  ]
}
