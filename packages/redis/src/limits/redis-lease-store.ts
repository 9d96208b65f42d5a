import type { LeaseStore } from '@cloudconnexa/core/shared-limits'
import type { ScriptRunner } from '../connection/redis-client.ts'
import { Script } from '../connection/script.ts'
import { createExchangeFailure } from './exchange-failure.ts'
import { parseReply, serializeRequest } from './exchange-text.ts'
import { buildExchangeScript } from './script/exchange-lua.ts'

/**
 * Keeps the account of every bucket in Redis. One exchange is one script, which runs there alone and as a whole.
 *
 * @param runner - Sends the script.
 * @param keyPrefix - What the names of keys begin with.
 * @param script - The script.
 */
export function createRedisLeaseStore(
  runner: ScriptRunner,
  keyPrefix: string,
  script: Script = new Script(buildExchangeScript()),
): LeaseStore {
  const run = (keys: readonly string[], values: readonly string[]): Promise<readonly string[]> =>
    script.run(runner, keys, values).catch((error: unknown) => {
      throw createExchangeFailure(error)
    })
  return {
    name: 'redis',
    async exchange(account, request) {
      // The braces are the hash tag that puts all of them into one slot of a cluster.
      const root = `${keyPrefix}:{${account}}`
      const keys = [root, `${root}:p`, `${root}:o`, `${root}:r`]
      const values = serializeRequest(request, crypto.randomUUID())
      return parseReply(await run(keys, values))
    },
  }
}
