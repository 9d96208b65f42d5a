// Versions that clash, installed for real: each has to be one error that names packages, versions and the command. Two releases of
// core are no clash as long as they have one service interface.
import assert from 'node:assert/strict'
import { ConfigurationError } from '@cloudconnexa/errors'
import { createClient } from '@cloudconnexa/core'
import coreManifest from '@cloudconnexa/core/package.json' with { type: 'json' }
import { networks } from '@cloudconnexa/networks'

// Made for this trial, so that no manifest knows them.
const load = (name) => import(name)
const { greetings: old } = await load('old-service')
const { greetings: other } = await load('other-networks')
const { greetings: second } = await load('two-cores-service')
const { workflow } = await load('workflow-service')

const [otherVersion] = process.argv.slice(2)
const { version } = coreManifest
const account = () => ({
  getEndpoint: async () => ({ baseUrl: 'http://127.0.0.1:9', credentialKey: 'none' }),
  getToken: async () => assert.fail('no token is needed'),
  invalidate: async () => undefined,
})

clash('an old interface', () => createClient({ auth: account, services: { networks, old } }), {
  code: 'PACKAGE_MISMATCH',
  says: ['old-service 1.0.0 is written for version 0', `@cloudconnexa/core ${version} has version 1`],
  command: 'npm install old-service@latest @cloudconnexa/core@latest',
})
clash('a name of two packages', () => createClient({ auth: account, services: { networks, other } }), {
  code: 'SERVICE_INVALID',
  says: ['"networks"', `@cloudconnexa/networks ${version}`, 'other-networks 1.0.0'],
  command: 'npm uninstall other-networks',
})
clash(
  'two releases of a package',
  () => {
    const client = createClient({ auth: account, services: { networks, workflow } })
    assert.ok(client.networks)
    return client.workflow
  },
  {
    code: 'PACKAGE_MISMATCH',
    says: ['"networks"', `@cloudconnexa/networks ${version}`, `@cloudconnexa/networks ${otherVersion}`],
    command: 'npm install @cloudconnexa/networks@latest',
  },
)

// What the hints offer besides installing: each alone, and another name.
const client = createClient({ auth: account, services: { networks, other: { ...other, name: 'networks2' } } })
assert.equal(client.other.greet(), 'hello')
assert.ok(client.networks)
assert.ok(createClient({ auth: account, services: { workflow } }).workflow.networks)

// Another release of core with the same service interface is no clash.
const both = createClient({ auth: account, services: { networks, second } })
assert.equal(second.coreVersion, otherVersion)
assert.equal(both.second.greet(), 'hello')
console.log('three clashes, three errors')

function clash(what, action, { code, says, command }) {
  try {
    action()
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, `${what}: ${String(error)}`)
    assert.equal(error.code, code, what)
    for (const text of says)
      assert.ok(error.message.includes(text), `${what}: "${text}" is not in "${error.message}"`)
    assert.ok(error.hint.includes(command), `${what}: "${command}" is not in "${error.hint}"`)
    return
  }
  assert.fail(`${what} was not noticed`)
}
