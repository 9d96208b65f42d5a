// What checking an answer costs, beside reading it. The transport answers from memory, so that nothing else is measured.
import type { ResponseValidation } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { usersClient, type UsersClient } from '../clients/cloudconnexa.ts'
import { alternate } from '../measure/alternate.ts'
import { figureOf } from '../measure/figures.ts'
import { hotContender } from '../measure/hot-contender.ts'
import { runProgram } from '../measure/program.ts'
import { type Rounds, valueIn, valuesOf } from '../measure/statistics.ts'
import { middle } from '../report/numbers.ts'
import { pageSize, usersOfPage } from '../server/users.ts'

const wholePage = pageText(usersOfPage(0))
// The default looks at the first item only, whatever follows; a short page shows its cost without the noise of a long one.
const shortPage = pageText(usersOfPage(0).slice(0, 1))

const parse = 'JSON.parse of the page'
const one = { off: 'call, off', warn: 'call, by default' }
const all = { off: 'call with the whole page, off', throw: "call with the whole page, 'throw'" }

await runProgram(async ({ settings: { rounds: count, slice }, progress }) => {
  const short = usersClient('http://127.0.0.1', transportOf(shortPage))
  const whole = usersClient('http://127.0.0.1', transportOf(wholePage))
  const turn = { slice, callers: 1 }
  const contenders = [
    hotContender(parse, async () => JSON.parse(wholePage), turn),
    hotContender(one.off, calling(short, 'off'), turn),
    hotContender(one.warn, calling(short, 'warn'), turn),
    hotContender(all.off, calling(whole, 'off'), turn),
    hotContender(all.throw, calling(whole, 'throw'), turn),
  ]
  const rounds = await alternate(contenders, count, progress)
  return {
    tables: [
      {
        title: 'Validation of responses',
        head: ['what', 'µs of processor time'],
        rows: contenders.map(({ name }) => [name, middle(valuesOf(rounds, name))]),
      },
    ],
    figures: [
      figureOf('validationByDefault', costs(rounds, one.warn, one.off)),
      figureOf('validationOfEverything', costs(rounds, all.throw, all.off)),
    ],
  }
})

/** A call, and a turn of the event loop in which the answer is checked. */
function calling(client: UsersClient, validate: ResponseValidation): () => Promise<unknown> {
  return async () => {
    await client.users.list({ validate })
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

/** What one kind of call costs more than another, as a part of reading the page. */
function costs(rounds: Rounds, checked: string, unchecked: string): number[] {
  return rounds.map((round) => (valueIn(round, checked) - valueIn(round, unchecked)) / valueIn(round, parse))
}

function pageText(content: readonly object[]): string {
  return JSON.stringify({
    content,
    numberOfElements: content.length,
    page: 0,
    size: pageSize,
    totalElements: content.length,
    totalPages: 1,
  })
}

function transportOf(page: string): Transport {
  const token = JSON.stringify({ access_token: 'x'.repeat(900), token_type: 'Bearer', expires_in: 43_199 })
  return {
    send: async ({ method }) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: method === 'GET' ? page : token,
    }),
  }
}
