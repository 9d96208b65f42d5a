import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { buffer } from 'node:stream/consumers'
import { createGzip } from 'node:zlib'
import type { Peer } from '../peers/peer.ts'
import { awaitEnding, type Ending, readName, onServer, type Scenario } from './scenario.ts'

const mebibyte = 1024 ** 2
const most = 256

/** A response that would never end; the server gives up first. */
export const endlessBody: Scenario = {
  rows: [`endless response (server stops at ${most} MiB): ends after, memory`],
  isHeavy: true,
  run: async (peer) => {
    let written = 0
    const countChunks = function* (): Generator<Buffer> {
      for (const chunk of generateChunks()) {
        written += 1
        yield chunk
      }
    }
    const ended = await readWatched(peer, async (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      // A client that leaves is what is looked for.
      await pipeline(countChunks(), response).catch(() => undefined)
    })
    return [`${written > most ? `all ${most}` : written} MiB, ${ended}`]
  },
}

/** A small response that is a large one when decompressed. */
export const compressionBomb: Scenario = {
  rows: [`${most} MiB compressed to less than 1.3 MiB: result, memory`],
  isHeavy: true,
  run: async (peer) => {
    const bomb = await buffer(Readable.from(generateChunks()).pipe(createGzip({ level: 1 })))
    if (bomb.length > 1.3 * mebibyte) throw new Error(`The bomb has ${bomb.length} bytes.`)
    return [
      await readWatched(peer, (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
      }),
    ]
  },
}

/** JSON with one long text, in pieces of a mebibyte. */
function* generateChunks(): Generator<Buffer> {
  yield Buffer.from('{"id":"')
  const piece = Buffer.alloc(mebibyte, 'a')
  for (let index = 0; index < most; index += 1) yield piece
  yield Buffer.from('"}')
}

/** Reads from a server; says how that ended and how far the memory of the process has grown. */
async function readWatched(
  peer: Peer,
  respond: (response: ServerResponse) => Promise<void> | void,
): Promise<string> {
  return onServer(
    peer,
    (response, index) => void (index === 0 ? respond(response) : response.destroy()),
    async (client) => {
      const before = process.memoryUsage.rss()
      let peak = before
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 10)
      const ending = await awaitEnding(client.read())
      clearInterval(watch)
      return `${describeEnding(ending)}, +${Math.round((peak - before) / mebibyte)} MiB`
    },
  )
}

function describeEnding({ isGood, error }: Ending): string {
  return isGood ? 'taken' : readName(error)
}
