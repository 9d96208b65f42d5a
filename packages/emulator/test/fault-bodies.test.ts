import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type Fault, VirtualClock } from '../src/index.ts'
import { type Api, startApi } from './support/api-client.ts'

/** What arrives of an answer when it is read byte by byte. */
interface Arrival {
  readonly status: number
  readonly announced: string | undefined
  readonly contentType: string | undefined
  readonly bytes: Buffer
  /** Whether the connection went down before the answer was whole. */
  readonly broken: boolean
}

function read({ emulator, authorization }: Api, path: string): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const outgoing = request(emulator.url + path, { headers: { authorization } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', () => undefined)
      answer.on('close', () =>
        resolve({
          status: answer.statusCode ?? 0,
          announced: answer.headers['content-length'],
          contentType: answer.headers['content-type'],
          bytes: Buffer.concat(chunks),
          broken: !answer.complete,
        }),
      )
    })
    outgoing.on('error', reject).end()
  })
}

const regions = '/api/v1/regions'

/** What arrives of the list of regions, with the fault and without. */
async function compare(fault: Fault): Promise<{ real: Arrival; faulty: Arrival; api: Api }> {
  const api = await startApi()
  const real = await read(api, regions)
  api.emulator.faults.add({ ...fault, count: 1 })
  return { real, faulty: await read(api, regions), api }
}

describe('faults in the body of the answer', () => {
  it('send another content type than the real one', async () => {
    const { real, faulty } = await compare({ contentType: 'text/html' })
    expect(faulty.contentType).toBe('text/html')
    expect(faulty.bytes).toEqual(real.bytes)
  })

  it('break the JSON without breaking the answer', async () => {
    const { real, faulty } = await compare({ malformedJson: true })
    expect(faulty).toMatchObject({ status: 200, broken: false, contentType: real.contentType })
    expect(faulty.announced).toBe(String(faulty.bytes.length))
    expect(() => JSON.parse(faulty.bytes.toString())).toThrow(SyntaxError)
    const { api } = await compare({ malformedJson: true })
    for (const body of [[], {}, 'text', 12, true, '']) {
      api.emulator.faults.add({ malformedJson: true, status: 200, body, count: 1 })
      const { bytes } = await read(api, regions)
      expect(() => JSON.parse(bytes.toString()), String(bytes)).toThrow(SyntaxError)
    }
  })

  it('cut the body although the length announces all of it', async () => {
    const { real, faulty, api } = await compare({ truncateAfter: 100 })
    expect(faulty).toMatchObject({ status: 200, announced: real.announced, broken: true })
    expect(faulty.bytes).toEqual(real.bytes.subarray(0, 100))
    api.emulator.faults.add({ truncateAfter: 0, count: 1 })
    expect(await read(api, regions)).toMatchObject({ status: 200, bytes: Buffer.alloc(0), broken: true })
    api.emulator.faults.add({ truncateAfter: 100_000, count: 1 })
    expect(await read(api, regions)).toEqual(real)
  })

  it('blow the body up with white space, which leaves it valid', async () => {
    const { real, faulty } = await compare({ bodySize: 20_000_000 })
    expect(faulty).toMatchObject({ status: 200, announced: '20000000', broken: false })
    expect(faulty.bytes).toHaveLength(20_000_000)
    expect(JSON.parse(faulty.bytes.toString())).toEqual(JSON.parse(real.bytes.toString()))
  })

  it('stream more than any memory holds, and stop with the caller', async () => {
    const api = await startApi()
    api.emulator.faults.add({ bodySize: 1_000_000_000_000, count: 1 })
    const caller = new AbortController()
    const answer = await fetch(api.emulator.url + regions, {
      headers: { authorization: api.authorization },
      signal: caller.signal,
    })
    expect(answer.headers.get('content-length')).toBe('1000000000000')
    caller.abort()
    await expect(answer.text()).rejects.toThrow()
    expect((await api.get('/regions')).status).toBe(200)
  })

  it.each<[string, Fault, (size: number) => number]>([
    ['so many bytes a second', { bytesPerSecond: 500 }, (size) => Math.ceil(size / 50) * 100],
    ['less than a byte at a time', { bytesPerSecond: 1 }, (size) => size * 1000],
    ['chunk by chunk', { chunkDelay: 30_000, chunkSize: 100 }, (size) => Math.ceil(size / 100) * 30_000],
  ])('send it slowly on the clock of the emulator: %s', async (_how, fault, duration) => {
    const clock = new VirtualClock({ start: 0 })
    const api = await startApi({ clock })
    const real = await read(api, regions)
    api.emulator.faults.add(fault)
    clock.autoAdvance()
    const release = clock.hold()
    const slow = await read(api, regions)
    release()
    expect(slow).toEqual(real)
    expect(clock.now()).toBe(duration(real.bytes.length))
  })

  it('stop waiting when the caller has gone, or the emulator closes', async () => {
    const clock = new VirtualClock()
    const api = await startApi({ clock })
    api.emulator.faults.add({ chunkDelay: 1000 })
    const caller = new AbortController()
    const headers = { authorization: api.authorization }
    const first = fetch(api.emulator.url + regions, { headers, signal: caller.signal })
    const gone = expect(first.then((answer) => answer.text())).rejects.toThrow()
    await expect.poll(() => clock.sleeping).toBe(1)
    caller.abort()
    await gone
    await expect.poll(() => clock.sleeping).toBe(0)
    const second = expect(fetch(api.emulator.url + regions, { headers }).then((answer) => answer.text()))
    const cut = second.rejects.toThrow()
    await expect.poll(() => clock.sleeping).toBe(1)
    await api.emulator.close()
    await cut
  })

  it('work with an answer of the fault itself as well', async () => {
    const api = await startApi()
    api.emulator.faults.add({
      status: 503,
      body: { reason: 'x' },
      contentType: 'text/plain',
      truncateAfter: 3,
    })
    const arrival = await read(api, regions)
    expect(arrival).toMatchObject({ status: 503, contentType: 'text/plain', broken: true })
    expect(arrival.bytes.toString()).toBe('{"r')
  })
})
