// Start of a process to its first response. Ours asks for a token first; the others have one.
import { clients } from '../clients/index.ts'
import { createFigure, findLowest } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { measureStarts, subtractBare, computeRatiosOverBare, buildStartsTable } from '../measure/starts.ts'

const child = 'first-response'
const taking = clients.filter(({ name }) => !name.endsWith(', pages'))
const names = taking.map(({ name }) => name)
const peers = taking.filter(({ kind }) => kind === 'peer').map(({ name }) => name)
const rivalsOfCreate = ['openai', 'stripe', 'aws lambda']
const node = 'ours on node'
/** Measured in the same rounds as the creates, so that both can be compared. */
const getOnNode = 'ours on node, one GET instead'
const creating = ['node:http', 'got', 'ours on got', node, getOnNode, 'ours on undici', ...rivalsOfCreate]

await runProgram(async ({ settings: { starts: rounds }, server, progress }) => {
  const reads = await measureStarts(
    names,
    child,
    (name) => [name, 'getUser', server.url],
    rounds,
    (done) => progress(done, 2 * rounds),
  )
  const creates = await measureStarts(
    creating,
    child,
    (name) => (name === getOnNode ? [node, 'getUser', server.url] : [name, 'createUser', server.url]),
    rounds,
    (done) => progress(rounds + done, 2 * rounds),
  )
  const fastestPeer = findLowest(peers, (name) => subtractBare(reads.time, name))
  const fastestRival = findLowest(rivalsOfCreate, (name) => subtractBare(creates.time, name))
  return {
    tables: [
      buildStartsTable('Process start to the first response of one GET', 'client', names, reads),
      buildStartsTable('The same with one create', 'client', creating, creates),
    ],
    figures: [
      createFigure('firstResponse', computeRatiosOverBare(reads.time, node, 'ours on got')),
      createFigure(
        'firstResponseAmongPeers',
        computeRatiosOverBare(reads.time, node, fastestPeer),
        fastestPeer,
      ),
      createFigure('firstCreate', computeRatiosOverBare(creates.time, node, getOnNode)),
      createFigure(
        'firstCreateAmongPeers',
        computeRatiosOverBare(creates.time, node, fastestRival),
        fastestRival,
      ),
    ],
  }
})
