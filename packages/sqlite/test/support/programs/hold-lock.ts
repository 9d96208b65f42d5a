// Takes the lock of a token store and keeps it until it is killed.
import { Secret } from '@cloudconnexa/core'
import { sqliteTokenStore } from '../../../src/index.ts'

const { file, baseUrl, clientId, clientSecret } = JSON.parse(process.argv[2] ?? '{}') as Record<
  string,
  string
>
const store = sqliteTokenStore({ file: String(file) })
const key = {
  baseUrl: String(baseUrl),
  clientId: String(clientId),
  clientSecret: new Secret(String(clientSecret)),
}
await store.withLock(key, async ({ fence }) => {
  console.log(`held ${fence}`)
  await new Promise((resolve) => {
    setTimeout(resolve, 60_000)
  })
})
