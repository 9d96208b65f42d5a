import { TokenRequestError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { expect } from 'vitest'
import type { CloudConnexaClient } from '../../../src/index.ts'
import { forbidden, invalid, refused, unchecked } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding } from './matchers.ts'

const additions = { domainAndComments: [{ domain: 'ours.example.com', comment: 'Ours' }] }
const removals = { domains: ['ours.example.com'] }
const wildcard = { domainAndComments: [{ domain: '*.example.com' }] }

function domainsIn(list: 'allowedDomains' | 'blockedDomains'): (workspace: Workspace) => readonly string[] {
  return ({ emulator }) => emulator.state[list].all().map(({ domain }) => domain)
}

/** The workspace's own client has its token already. */
function clientsWithoutToken({ connect }: Workspace): Promise<{
  readonly fresh: CloudConnexaClient
  readonly mistaken: CloudConnexaClient
}> {
  return Promise.resolve({ fresh: connect(), mistaken: connect({ clientSecret: 'not-the-secret' }) })
}

/** One that is free, and one that is taken. */
function cloudIds({ emulator }: Workspace): Promise<{ readonly id: string; readonly taken: string }> {
  return Promise.resolve({ id: uniqueName('branch'), taken: emulator.cloudId })
}

const cyberShield: Section['rows'] = {
  addAllowedDomains: row(nothing, {
    call: (client) => client.cyberShield.allowList.add(additions),
    answer: () => undefined,
    effect: { read: domainsIn('allowedDomains'), value: () => ['ours.example.com'] },
    failures: [refused((client) => client.cyberShield.allowList.add(wildcard))],
  }),
  removeAllowedDomains: row(({ client }) => client.cyberShield.allowList.add(additions), {
    call: (client) => client.cyberShield.allowList.remove(removals),
    answer: () => undefined,
    effect: { read: domainsIn('allowedDomains'), value: () => [] },
    failures: [invalid((client) => client.cyberShield.allowList.remove(unchecked({ domains: '*' })))],
  }),
  addBlockedDomains: row(nothing, {
    call: (client) => client.cyberShield.blockList.add(additions),
    answer: () => undefined,
    effect: { read: domainsIn('blockedDomains'), value: () => ['ours.example.com'] },
    failures: [refused((client) => client.cyberShield.blockList.add(wildcard))],
  }),
  removeBlockedDomains: row(({ client }) => client.cyberShield.blockList.add(additions), {
    call: (client) => client.cyberShield.blockList.remove(removals),
    answer: () => undefined,
    effect: { read: domainsIn('blockedDomains'), value: () => [] },
    failures: [invalid((client) => client.cyberShield.blockList.remove(unchecked({ domains: '*' })))],
  }),
}

/** What the account as a whole has: tokens, Cloud IDs, regions and Cyber Shield. */
export const account: Section = {
  name: 'account, regions and Cyber Shield',
  emulator: { cloudIdCreation: true },
  rows: {
    ...cyberShield,
    requestToken: row(clientsWithoutToken, {
      call: (_client, { fresh }) => fresh.ready(),
      answer: () => undefined,
      failures: [
        {
          call: (_client, { mistaken }) => mistaken.ready(),
          error: TokenRequestError,
          code: 'TOKEN_REQUEST_FAILED',
          status: 401,
        },
      ],
    }),
    listRegions: row(nothing, {
      call: (client) => client.regions.list().toArray(),
      answer: () => expect.arrayContaining([holding({ id: 'it-mxp', country: 'Italy', countryIso: 'IT' })]),
      failures: [forbidden],
    }),
    createCloudId: row(cloudIds, {
      call: (client, { id }) => client.account.createCloudId(id),
      answer: ({ id }) => ({
        clientId: expect.stringContaining(`.${id}`),
        clientSecret: expect.any(Secret),
      }),
      effect: {
        read: ({ emulator }, { id }) => emulator.state.cloudIds.get(id) !== undefined,
        value: () => true,
      },
      failures: [
        invalid((client) => client.account.createCloudId('')),
        refused((client, { taken }) => client.account.createCloudId(taken)),
      ],
    }),
  },
}
