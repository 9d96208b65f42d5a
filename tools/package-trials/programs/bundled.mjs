// What a bundler could break: parts that load on demand, schemas, stores, and the keychain, whose package no bundle holds.
import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { fileTokenStore, keychainTokenStore, profileCredentials } from '@cloudconnexa/auth'
import { saveProfile } from '@cloudconnexa/auth/profiles'
import { CloudConnexaClient, ValidationError } from '@cloudconnexa/client'

const {
  TRIAL_URL: baseUrl = '',
  TRIAL_CLIENT_ID: clientId = '',
  TRIAL_CLIENT_SECRET: clientSecret = '',
  TRIAL_FOLDER: folder = '',
} = process.env
const account = { clientId, clientSecret, baseUrl }

// In a function, because a CommonJS bundle has no `await` outside of one.
async function run() {
  await use({ ...account })
  const file = `${folder}/token`
  await use({ ...account, tokenStore: fileTokenStore({ path: file }) })
  assert.ok((await stat(file)).size > 0)
  const profiles = { file: `${folder}/profiles.json` }
  await saveProfile('trial', account, profiles)
  await use({ credentials: profileCredentials('trial', profiles) })
  // The package is a stand-in that keeps its entries here.
  await use({ ...account, tokenStore: keychainTokenStore({ backend: 'keytar' }) })
  assert.ok(globalThis.keychainEntries?.size > 0, 'the keychain package was not used')
  console.log('used services, schemas, profiles and token stores')
}

async function use(options) {
  const client = new CloudConnexaClient({ ...options, proxy: false })
  assert.ok((await client.users.list()).total > 0)
  await assert.rejects(client.networks.create({ name: 1 }), ValidationError)
  await client.request({ method: 'GET', path: '/regions' })
  await client.close()
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
