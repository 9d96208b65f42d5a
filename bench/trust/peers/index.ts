import type { Peer } from './peer.ts'

/** Everybody who goes through the scenarios; the library is loaded by `load` only. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'ours-got': async () => (await import('./ours.ts')).onGot,
  'ours-node': async () => (await import('./ours.ts')).onNode,
  octokit: async () => (await import('./octokit.ts')).octokit,
  openai: async () => (await import('./openai.ts')).openai,
  stripe: async () => (await import('./stripe.ts')).stripe,
  azure: async () => (await import('./azure.ts')).azure,
  cloudflare: async () => (await import('./cloudflare.ts')).cloudflare,
}
