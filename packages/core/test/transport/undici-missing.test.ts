import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

// In a process of its own, in which undici cannot be found.
const program = `
import { registerHooks } from 'node:module'
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'undici') return next(specifier, context)
    throw Object.assign(new Error('Cannot find package undici'), { code: 'ERR_MODULE_NOT_FOUND' })
  },
})
const { undiciTransport } = await import(process.argv[1])
const transport = undiciTransport()
const signal = new AbortController().signal
const error = await transport
  .send({ method: 'GET', url: 'http://127.0.0.1:9', headers: {}, maxResponseBytes: 1, signal })
  .catch((reason) => reason)
await transport.close()
const { name, code, hint, outcome } = error
console.log(JSON.stringify({ name, code, hint, outcome }))
`

it('the transport by undici says what to install where undici is not there', () => {
  const entry = new URL('../../src/transport/undici.ts', import.meta.url).href
  const parameters = ['--conditions=@cloudconnexa/source', '--input-type=module', '--eval', program, entry]
  const output = execFileSync(process.execPath, parameters, { encoding: 'utf8', cwd: import.meta.dirname })
  expect(JSON.parse(output)).toEqual({
    name: 'ConfigurationError',
    code: 'DEPENDENCY_MISSING',
    outcome: 'not-sent',
    hint: expect.stringContaining('npm install undici'),
  })
})
