import { TokenRequestError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { expect } from 'vitest'
import type { CloudConnexaClient } from '../../../src/index.ts'
import { forbidden, expectInvalid, expectRefusal, skipTypeCheck } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchObject } from './matchers.ts'

const additions = { domainAndComments: [{ domain: 'ours.example.com', comment: 'Ours' }] }
const removals = { domains: ['ours.example.com'] }
const wildcard = { domainAndComments: [{ domain: '*.example.com' }] }

function readDomains(list: 'allowedDomains' | 'blockedDomains'): (workspace: Workspace) => readonly string[] {
  return ({ emulator }) => emulator.state[list].all().map(({ domain }) => domain)
}

/** The workspace's own client has its token already. */
function connectWithoutToken({ connect }: Workspace): Promise<{
  readonly fresh: CloudConnexaClient
  readonly mistaken: CloudConnexaClient
}> {
  return Promise.resolve({ fresh: connect(), mistaken: connect({ clientSecret: 'not-the-secret' }) })
}

/** One that is free, and one that is taken. */
function prepareCloudIds({ emulator }: Workspace): Promise<{ readonly id: string; readonly taken: string }> {
  return Promise.resolve({ id: createUniqueName('branch'), taken: emulator.cloudId })
}

const cyberShield: Section['rows'] = {
  addAllowedDomains: row(nothing, {
    call: (client) => client.cyberShield.allowList.add(additions),
    response: () => undefined,
    effect: { read: readDomains('allowedDomains'), value: () => ['ours.example.com'] },
    failures: [expectRefusal((client) => client.cyberShield.allowList.add(wildcard))],
  }),
  removeAllowedDomains: row(({ client }) => client.cyberShield.allowList.add(additions), {
    call: (client) => client.cyberShield.allowList.remove(removals),
    response: () => undefined,
    effect: { read: readDomains('allowedDomains'), value: () => [] },
    failures: [
      expectInvalid((client) => client.cyberShield.allowList.remove(skipTypeCheck({ domains: '*' }))),
    ],
  }),
  addBlockedDomains: row(nothing, {
    call: (client) => client.cyberShield.blockList.add(additions),
    response: () => undefined,
    effect: { read: readDomains('blockedDomains'), value: () => ['ours.example.com'] },
    failures: [expectRefusal((client) => client.cyberShield.blockList.add(wildcard))],
  }),
  removeBlockedDomains: row(({ client }) => client.cyberShield.blockList.add(additions), {
    call: (client) => client.cyberShield.blockList.remove(removals),
    response: () => undefined,
    effect: { read: readDomains('blockedDomains'), value: () => [] },
    failures: [
      expectInvalid((client) => client.cyberShield.blockList.remove(skipTypeCheck({ domains: '*' }))),
    ],
  }),
}

/** What the account as a whole has: tokens, Cloud IDs, regions and Cyber Shield. */
export const account: Section = {
  name: 'account, regions and Cyber Shield',
  emulator: { cloudIdCreation: true },
  rows: {
    ...cyberShield,
    requestToken: row(connectWithoutToken, {
      call: (_client, { fresh }) => fresh.ready(),
      response: () => undefined,
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
      response: () =>
        expect.arrayContaining([matchObject({ id: 'it-mxp', country: 'Italy', countryIso: 'IT' })]),
      failures: [forbidden],
    }),
    createCloudId: row(prepareCloudIds, {
      call: (client, { id }) => client.account.createCloudId(id),
      response: ({ id }) => ({
        clientId: expect.stringContaining(`.${id}`),
        clientSecret: expect.any(Secret),
      }),
      effect: {
        read: ({ emulator }, { id }) => emulator.state.cloudIds.get(id) !== undefined,
        value: () => true,
      },
      failures: [
        expectInvalid((client) => client.account.createCloudId('')),
        expectRefusal((client, { taken }) => client.account.createCloudId(taken)),
      ],
    }),
  },
}
