import type { CatalogSchema } from '@cloudconnexa/core/catalog'
import type { Job } from '@cloudconnexa/core/service'
import { cyberShield, type DomainAndComment } from '@cloudconnexa/cyber-shield'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** Domains that have to be in the lists, and domains that must not be in them. */
interface CyberShieldBody {
  readonly allow?: readonly DomainAndComment[]
  readonly block?: readonly DomainAndComment[]
  readonly removeFromAllow?: readonly string[]
  readonly removeFromBlock?: readonly string[]
}

/** Most domains of one request. */
const largestBatch = 1000

/**
 * The lists of Cyber Shield. The API cannot read them: what a file names is written, and what it does not name stays. Domains that are
 * taken out of the file have to be named to be removed.
 */
export const cyberShieldKind: Kind = defineKind<{ readonly id?: string }, CyberShieldBody>({
  name: 'cyberShield',
  title: 'Cyber Shield lists',
  place: { file: 'cyber-shield' },
  level: 80,
  schema: loadCyberShieldSchema,
  sets: ['allow', 'block', 'removeFromAllow', 'removeFromBlock'],
  update: async ({ context, options }, { after }) => {
    const { allowList, blockList } = context.use(cyberShield)
    const { allow = [], block = [], removeFromAllow = [], removeFromBlock = [] } = after
    await finish(allowList.removeAll(removeFromAllow, options))
    await finish(blockList.removeAll(removeFromBlock, options))
    await finish(allowList.addAll(allow, options))
    await finish(blockList.addAll(block, options))
  },
  countRequests: (_, __, after) =>
    Object.values(after ?? {}).reduce<number>(
      (sum, list) => sum + (Array.isArray(list) ? Math.ceil(list.length / largestBatch) : 0),
      0,
    ),
})

/** A list that was written in part is not written. */
async function finish(job: Job): Promise<void> {
  const { rows } = await job
  const failed = rows.find(({ status }) => status === 'failed')
  if (failed?.error !== undefined) throw failed.error
}

async function loadCyberShieldSchema(): Promise<CatalogSchema> {
  const { $defs = {} } = await loadRequestSchema('cyberShield', 'AddDomainsRequest')
  const entries = { type: 'array', items: { $ref: '#/$defs/DomainAndComment' } }
  const domains = { type: 'array', items: { type: 'string' } }
  return {
    type: 'object',
    properties: {
      allow: { ...entries, description: 'Domains that are let through.' },
      block: { ...entries, description: 'Domains that are blocked.' },
      removeFromAllow: { ...domains, description: 'Domains that must not be in the allow list.' },
      removeFromBlock: { ...domains, description: 'Domains that must not be in the block list.' },
    },
    additionalProperties: false,
    $defs,
  }
}
