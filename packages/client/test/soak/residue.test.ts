import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { countHandles, measureHeapGrowth, type Residue, takeStock } from './residue.ts'

const createStocks = (...heaps: readonly number[]): readonly Residue[] =>
  heaps.map((heap) => ({ heap, handles: 0, listeners: 0 }))

it('the heap has grown by the difference of the medians, without the first round', () => {
  expect(measureHeapGrowth(createStocks(1, 100, 100, 100, 100))).toBe(0)
  expect(measureHeapGrowth(createStocks(900, 100, 110, 120, 130))).toBe(20)
  // One round that stands out changes nothing.
  expect(measureHeapGrowth(createStocks(1, 100, 900, 100, 100, 100, 100))).toBe(0)
})

it('too few rounds tell nothing', () => {
  expect(measureHeapGrowth(createStocks(1, 2, 3, 4))).toBeUndefined()
})

it('idle sockets are seen, although they let the process end', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const before = countHandles()
  const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').unref())
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  // The test runner has handles of its own that come and go.
  expect(countHandles() - before).toBeGreaterThan(40)
  for (const socket of sockets) socket.destroy()
  server.close()
  await once(server, 'close')
})

it('what is kept is seen: memory, listeners and handles', async () => {
  const { signal } = new AbortController()
  const before = await takeStock(signal)
  const kept = Array.from({ length: 200_000 }, (_, index) => ({ index }))
  const listen = (): void => undefined
  signal.addEventListener('abort', listen)
  const timers = Array.from({ length: 50 }, () => setTimeout(listen, 60_000))
  const after = await takeStock(signal)
  for (const timer of timers) clearTimeout(timer)
  expect(after.heap - before.heap).toBeGreaterThan(1024 * 1024)
  expect(after.listeners - before.listeners).toBe(1)
  // The test runner has timers of its own that come and go.
  expect(after.handles - before.handles).toBeGreaterThan(40)
  expect(kept).toHaveLength(200_000)
})
