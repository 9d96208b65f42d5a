import type { ClientModule } from './bench-client.ts'

/** What a client is: the SDK, a way to send requests, or the SDK of another API. */
export type ClientKind = 'ours' | 'transport' | 'peer'

/** A client of the benchmarks; its library is loaded by `load` only. */
export interface ClientEntry {
  readonly name: string
  readonly kind: ClientKind
  readonly load: () => Promise<ClientModule>
}

const onGot = () => import('./cloudconnexa-got.ts')
const onNode = () => import('./cloudconnexa-node.ts')
const onUndici = () => import('./cloudconnexa-undici.ts')

/** All clients, by their names in tables. */
export const clients: readonly ClientEntry[] = [
  { name: 'node:http', kind: 'transport', load: () => import('./raw-http.ts') },
  { name: 'undici', kind: 'transport', load: () => import('./undici.ts') },
  { name: 'undici dispatch', kind: 'transport', load: () => import('./undici-dispatch.ts') },
  { name: 'fetch', kind: 'transport', load: () => import('./fetch.ts') },
  { name: 'got', kind: 'transport', load: () => import('./got.ts') },
  { name: 'ours on got', kind: 'ours', load: onGot },
  { name: 'ours on node', kind: 'ours', load: onNode },
  { name: 'ours on undici', kind: 'ours', load: onUndici },
  { name: 'ours on got, pages', kind: 'ours', load: async () => ({ open: (await onGot()).openByPages }) },
  { name: 'ours on node, pages', kind: 'ours', load: async () => ({ open: (await onNode()).openByPages }) },
  {
    name: 'ours on undici, pages',
    kind: 'ours',
    load: async () => ({ open: (await onUndici()).openByPages }),
  },
  { name: 'octokit core', kind: 'peer', load: () => import('./octokit-core.ts') },
  { name: 'openai', kind: 'peer', load: () => import('./openai.ts') },
  { name: 'stripe', kind: 'peer', load: () => import('./stripe.ts') },
  { name: 'cloudflare', kind: 'peer', load: () => import('./cloudflare.ts') },
  { name: 'azure core-rest-pipeline', kind: 'peer', load: () => import('./azure-pipeline.ts') },
  { name: 'azure core-client', kind: 'peer', load: () => import('./azure-core-client.ts') },
  { name: 'aws lambda', kind: 'peer', load: () => import('./aws-lambda.ts') },
]

/** The client of a name. */
export function findClient(name: string): ClientEntry {
  const entry = clients.find((one) => one.name === name)
  if (entry === undefined) throw new RangeError(`There is no client named "${name}".`)
  return entry
}
