// What checking a response costs, beside reading it. The transport responds from memory, so that nothing else is measured.
import type { ResponseValidation } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { createUsersClient, type UsersClient } from '../clients/cloudconnexa.ts'
import { measureAlternately } from '../measure/alternate.ts'
import { createFigure } from '../measure/figures.ts'
import { createHotContender } from '../measure/hot-contender.ts'
import { runProgram } from '../measure/program.ts'
import { type Rounds, readValue, collectValues } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'
import { pageSize, createPageOfUsers } from '../server/users.ts'

const wholePage = createPageJson(createPageOfUsers(0))

const parse = 'JSON.parse of the page'
const calls = { off: 'call, off', warn: 'call, by default', throw: "call, 'throw'" }

await runProgram(async ({ settings: { rounds: count, slice }, progress }) => {
  const client = createUsersClient('http://127.0.0.1', createTransport(wholePage))
  const turn = { slice, callers: 1 }
  const contenders = [
    createHotContender(parse, async () => JSON.parse(wholePage), turn),
    createHotContender(calls.off, createCaller(client, 'off'), turn),
    createHotContender(calls.warn, createCaller(client, 'warn'), turn),
    createHotContender(calls.throw, createCaller(client, 'throw'), turn),
  ]
  const rounds = await measureAlternately(contenders, count, progress)
  return {
    tables: [
      {
        title: 'Validation of responses',
        head: ['what', 'µs of processor time'],
        rows: contenders.map(({ name }) => [name, formatMedian(collectValues(rounds, name))]),
      },
    ],
    figures: [
      createFigure('validationByDefault', computeCosts(rounds, calls.warn, calls.off)),
      createFigure('validationInThrow', computeCosts(rounds, calls.throw, calls.off)),
    ],
  }
})

/** A call, and a turn of the event loop in which the response is checked. */
function createCaller(client: UsersClient, validate: ResponseValidation): () => Promise<unknown> {
  return async () => {
    await client.users.list({ validate })
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

/** What one kind of call costs more than another, as a part of reading the page. */
function computeCosts(rounds: Rounds, checked: string, unchecked: string): number[] {
  return rounds.map(
    (round) => (readValue(round, checked) - readValue(round, unchecked)) / readValue(round, parse),
  )
}

function createPageJson(content: readonly object[]): string {
  return JSON.stringify({
    content,
    numberOfElements: content.length,
    page: 0,
    size: pageSize,
    totalElements: content.length,
    totalPages: 1,
  })
}

function createTransport(page: string): Transport {
  const token = JSON.stringify({ access_token: 'x'.repeat(900), token_type: 'Bearer', expires_in: 43_199 })
  return {
    send: async ({ method }) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: method === 'GET' ? page : token,
    }),
  }
}
