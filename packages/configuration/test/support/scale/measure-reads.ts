import { join } from 'node:path'
import { type ClientOptions, createClient } from '@cloudconnexa/core'
import { clientCredentials } from '@cloudconnexa/auth'
import { type Emulator, startEmulator, type VirtualClock } from '@cloudconnexa/emulator'
import { useVirtualTime } from '@cloudconnexa/testing'
import { configuration, type ConfigurationService, type Plan } from '../../../src/index.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { type AccountSize, plantLargeAccount } from './plant-large-account.ts'

/** The largest page that a list accepts. */
const largestPage = 1000

/** What reading an account takes. */
export interface MeasuredRead {
  readonly requests: number
  /** The least number of requests that is possible: every list in pages of the largest size, everything else once. */
  readonly least: number
  /** Virtual time, in which requests take none. */
  readonly milliseconds: number
  /** Real time. */
  readonly realMilliseconds: number
}

/** Export and plan of an account. */
export interface MeasuredAccount {
  readonly export: MeasuredRead
  readonly plan: MeasuredRead
  /** What the plan has; nothing, since nothing has changed. */
  readonly changes: Plan['changes']
}

/**
 * Measures the export of an account and a plan that has nothing to do, under a burst of 20 requests and one token per second, in virtual
 * time.
 */
export async function measureReads(size: AccountSize): Promise<MeasuredAccount> {
  await using folder = await createTemporaryFolder()
  await using connection = await useVirtualTime((settings) => connect(size, settings))
  const { emulator, client, clock } = connection
  const path = join(folder.path, 'files')
  const measure = async <T>(work: () => Promise<T>): Promise<{ read: MeasuredRead; value: T }> => {
    // The bucket is full again.
    await clock.sleep(60_000)
    emulator.requests.clear()
    const [began, beganReally] = [clock.now(), performance.now()]
    const value = await work()
    const sent = emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    const read = {
      requests: sent.length,
      least: countLeast(
        emulator,
        sent.map((request) => request.path),
      ),
      milliseconds: clock.now() - began,
      realMilliseconds: performance.now() - beganReally,
    }
    return { read, value }
  }
  const exported = await measure(() => client.configuration.export(path))
  const planned = await measure(() => client.configuration.plan(path, { stateFolder: folder.path }))
  return { export: exported.read, plan: planned.read, changes: planned.value.changes }
}

interface Connection extends AsyncDisposable {
  readonly emulator: Emulator
  readonly client: { readonly configuration: ConfigurationService; ready(): Promise<void> }
}

async function connect(
  size: AccountSize,
  settings: Partial<ClientOptions> & { readonly clock: VirtualClock },
): Promise<Connection> {
  const rateLimit = { burst: 20, rate: 1, seconds: 1 }
  const emulator = await startEmulator({ clock: settings.clock, rateLimit })
  plantLargeAccount(emulator, size)
  const { clientId, clientSecret, url: baseUrl } = emulator
  const auth = clientCredentials({ clientId, clientSecret, baseUrl })
  const client = createClient({ auth, services: { configuration }, ...settings })
  return {
    emulator,
    client,
    async [Symbol.asyncDispose]() {
      await client.close()
      await emulator.close()
    },
  }
}

/** Lists by their path, with the number of their items; everything else is read with one request. */
function countLeast({ state }: Emulator, paths: readonly string[]): number {
  const sizes: Readonly<Record<string, number>> = {
    '/api/v1/networks': state.networks.size,
    '/api/v1/hosts': state.hosts.size,
    '/api/v1/user-groups': state.userGroups.size,
    '/api/v1/users': state.users.size,
    '/api/v1/access-groups': state.accessGroups.size,
    '/api/v1/device-postures': state.devicePostures.size,
    '/api/v1/location-contexts': state.locationContexts.size,
    '/api/v1/dns-records': state.dnsRecords.size,
  }
  return [...new Set(paths)].reduce(
    (sum, path) => sum + Math.max(1, Math.ceil((sizes[path] ?? 1) / largestPage)),
    0,
  )
}
