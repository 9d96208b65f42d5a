// A process of its own that tries the keychain once and prints what came of it, started by absent-keychain.test.ts.
import { CloudConnexaError } from '@cloudconnexa/core'
import { keychainCredentials, storeKeychainCredentials } from '../../src/index.ts'

const [backend, action] = process.argv.slice(2)
if (backend !== 'keytar' && backend !== 'napi-rs') throw new Error('Which backend?')
try {
  if (action === 'store')
    await storeKeychainCredentials('locked', { clientId: 'a.b', clientSecret: 'c' }, { backend })
  const found = await keychainCredentials('locked', { backend }).load(new AbortController().signal)
  console.log(JSON.stringify({ found: found?.clientId ?? null }))
} catch (error) {
  if (!(error instanceof CloudConnexaError)) throw error
  console.log(JSON.stringify({ code: error.code, message: error.message, hint: error.hint }))
}
