import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'

// In a process of its own that has no file descriptor left when something fails, and has one again later.
const program = `
import { registerHooks } from 'node:module'
let hasDescriptors = false
registerHooks({
  load(url, context, next) {
    if (hasDescriptors || !url.endsWith('/failures.ts')) return next(url, context)
    throw Object.assign(new Error('too many open files'), { code: 'EMFILE' })
  },
})
const { explainFailure, explainResponse } = await import(process.argv[1])
const show = (error) => ({ ...error.toJSON(), headers: error.headers })
const response = { headers: { 'x-request-id': 'CANARY' }, body: 'CANARY', now: 0, secrets: ['CANARY'] }
const failure = { code: 'EMFILE', host: 'acme.api.openvpn.com' }
const shown = {}
for (const status of [401, 429, 404, 503]) shown[status] = show(await explainResponse({ ...response, status }))
shown.token = show(await explainResponse({ ...response, status: 500, tokenRequest: true }))
shown.unsent = show(await explainFailure({ ...failure, sent: false }))
shown.sent = show(await explainFailure({ ...failure, sent: true }))
shown.proxy = show(await explainFailure({ ...failure, sent: true, proxy: { host: 'proxy:3128' } }))
hasDescriptors = true
shown.later = show(await explainFailure({ ...failure, sent: false }))
console.log(JSON.stringify(shown))
`

describe('where what explains failures cannot be loaded', () => {
  let output = ''
  let errors: Readonly<Record<string, unknown>> = {}

  beforeAll(() => {
    const entry = new URL('../../src/runtime.ts', import.meta.url).href
    const parameters = ['--conditions=@cloudconnexa/source', '--input-type=module', '--eval', program, entry]
    output = execFileSync(process.execPath, parameters, { encoding: 'utf8', cwd: import.meta.dirname })
    errors = JSON.parse(output) as Readonly<Record<string, unknown>>
  })

  it.each([
    ['401', { name: 'AuthenticationError', status: 401, isRetryable: false }],
    ['429', { name: 'RateLimitError', status: 429, isRetryable: true, outcome: 'refused' }],
    ['404', { name: 'UnexpectedStatusError', status: 404, isRetryable: false, outcome: 'refused' }],
    ['503', { name: 'UnexpectedStatusError', status: 503, isRetryable: true, outcome: 'unknown' }],
    ['token', { name: 'TokenRequestError', status: 500, isRetryable: true, outcome: 'not-sent' }],
    ['unsent', { name: 'ConnectionError', systemCode: 'EMFILE', isRetryable: true, outcome: 'not-sent' }],
    ['sent', { name: 'ConnectionError', systemCode: 'EMFILE', isRetryable: true, outcome: 'unknown' }],
    ['proxy', { name: 'ConnectionError', systemCode: 'EMFILE', isRetryable: true, outcome: 'not-sent' }],
  ])('the error of %s is %j', (name, facts) => {
    expect(errors[name]).toMatchObject({ ...facts, hint: expect.stringContaining('ulimit -n') })
  })

  it('nothing of the response is shown', () => {
    expect(output).not.toContain('CANARY')
  })

  it('the next failure is explained', () => {
    expect(errors['later']).toMatchObject({ message: expect.stringContaining('acme.api.openvpn.com') })
  })
})
