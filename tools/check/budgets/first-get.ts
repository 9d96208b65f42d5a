// The first GET of a process: `node first-get.ts <base URL>`. Prints what was loaded until its response was read, as JSON.
import { registerHooks } from 'node:module'

const [, , baseUrl = ''] = process.argv
const files: string[] = []
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('node:')) files.push(url)
    return nextLoad(url, context)
  },
})
const [{ createClient }, { nodeTransport }, { clientCredentials }, { networks }] = await Promise.all([
  import('@cloudconnexa/core'),
  import('@cloudconnexa/core/node'),
  import('@cloudconnexa/auth'),
  import('@cloudconnexa/networks'),
])
const client = createClient({
  auth: clientCredentials({ clientId: 'budget.emulator', clientSecret: 'not-a-secret', baseUrl }),
  transport: nodeTransport({ proxy: false }),
  services: { networks },
})
await client.networks.get('some-id')
// Node has no public list of what it has loaded of itself; where the old one goes, this count goes.
const own = Reflect.get(process, 'moduleLoadList') as readonly string[] | undefined
const loaded = { files, fetch: own?.filter((name) => name.includes('deps/undici')).length ?? 0 }
process.stdout.write(JSON.stringify(loaded), () => process.exit())
