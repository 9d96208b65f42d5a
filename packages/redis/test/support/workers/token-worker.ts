// A process of its own that holds the lock of a token store and says so. When it reads a line, it writes its token and prints what
// came of that.
import { once } from 'node:events'
import { redisTokenStore } from '../../../src/index.ts'
import { clientPackages } from '../servers/clients.ts'
import { key, token } from '../tokens.ts'

const [path = '', packageName = ''] = process.argv.slice(2)
const found = clientPackages.find(({ name }) => name === packageName)
if (found === undefined) throw new Error('Which client?')
await using connection = await found.connect(path)
const store = redisTokenStore(connection.client)
await store.withLock(key, async (lease) => {
  console.log('held')
  await once(process.stdin, 'data')
  const outcome = await store.write(key, token, lease).then(
    () => 'written',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'another error'),
  )
  console.log(outcome)
})
process.stdin.unref()
