import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type Fault, VirtualClock } from '../../src/index.ts'
import { type Api, startApi } from '../support/api-client.ts'

/** A response as it arrives, byte by byte. */
interface Arrival {
  readonly status: number
  readonly announced: string | undefined
  readonly contentType: string | undefined
  readonly bytes: Buffer
  /** Whether the connection was closed before the response was complete. */
  readonly broken: boolean
}

function read({ emulator, authorization }: Api, path: string): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const outgoing = request(emulator.url + path, { headers: { authorization } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => undefined)
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          announced: response.headers['content-length'],
          contentType: response.headers['content-type'],
          bytes: Buffer.concat(chunks),
          broken: !response.complete,
        }),
      )
    })
    outgoing.on('error', reject).end()
  })
}

const regions = '/api/v1/regions'

/** Reads the list of regions with the fault and without. */
async function compare(fault: Fault): Promise<{ real: Arrival; faulty: Arrival; api: Api }> {
  const api = await startApi()
  const real = await read(api, regions)
  api.emulator.faults.add({ ...fault, count: 1 })
  return { real, faulty: await read(api, regions), api }
}

describe('faults in the body of the response', () => {
  it('send a different content type', async () => {
    const { real, faulty } = await compare({ contentType: 'text/html' })
    expect(faulty.contentType).toBe('text/html')
    expect(faulty.bytes).toEqual(real.bytes)
  })

  it('break the JSON without breaking the response', async () => {
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

  it('truncate the body although the length announces all of it', async () => {
    const { real, faulty, api } = await compare({ truncateAfter: 100 })
    expect(faulty).toMatchObject({ status: 200, announced: real.announced, broken: true })
    expect(faulty.bytes).toEqual(real.bytes.subarray(0, 100))
    api.emulator.faults.add({ truncateAfter: 0, count: 1 })
    expect(await read(api, regions)).toMatchObject({ status: 200, bytes: Buffer.alloc(0), broken: true })
    api.emulator.faults.add({ truncateAfter: 100_000, count: 1 })
    expect(await read(api, regions)).toEqual(real)
  })

  it('pad the body with white space, which keeps it valid', async () => {
    const { real, faulty } = await compare({ bodySize: 20_000_000 })
    expect(faulty).toMatchObject({ status: 200, announced: '20000000', broken: false })
    expect(faulty.bytes).toHaveLength(20_000_000)
    expect(JSON.parse(faulty.bytes.toString())).toEqual(JSON.parse(real.bytes.toString()))
  })

  it('stream more than any memory holds, and stop when the client disconnects', async () => {
    const api = await startApi()
    api.emulator.faults.add({ bodySize: 1_000_000_000_000, count: 1 })
    const client = new AbortController()
    const response = await fetch(api.emulator.url + regions, {
      headers: { authorization: api.authorization },
      signal: client.signal,
    })
    expect(response.headers.get('content-length')).toBe('1000000000000')
    client.abort()
    await expect(response.text()).rejects.toThrow()
    expect((await api.get('/regions')).status).toBe(200)
  })

  it.each<[string, Fault, (size: number) => number]>([
    ['so many bytes a second', { bytesPerSecond: 500 }, (size) => Math.ceil(size / 50) * 100],
    ['less than a byte at a time', { bytesPerSecond: 1 }, (size) => size * 1000],
    ['chunk by chunk', { chunkDelay: 30_000, chunkSize: 100 }, (size) => Math.ceil(size / 100) * 30_000],
  ])('send the body slowly on the clock of the emulator: %s', async (_how, fault, duration) => {
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

  it('stop waiting when the client disconnects, or the emulator closes', async () => {
    const clock = new VirtualClock()
    const api = await startApi({ clock })
    api.emulator.faults.add({ chunkDelay: 1000 })
    const client = new AbortController()
    const headers = { authorization: api.authorization }
    const first = fetch(api.emulator.url + regions, { headers, signal: client.signal })
    const gone = expect(first.then((response) => response.text())).rejects.toThrow()
    await expect.poll(() => clock.sleeping).toBe(1)
    client.abort()
    await gone
    await expect.poll(() => clock.sleeping).toBe(0)
    const second = expect(fetch(api.emulator.url + regions, { headers }).then((response) => response.text()))
    const cut = second.rejects.toThrow()
    await expect.poll(() => clock.sleeping).toBe(1)
    await api.emulator.close()
    await cut
  })

  it('apply to the response of the fault itself as well', async () => {
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
