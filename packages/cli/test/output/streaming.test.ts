import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

const count = 100_000

/** Items that are counted as they are made. */
async function* makeItems(onItem: (made: number) => void, all: number = count): AsyncIterable<unknown> {
  for (let made = 1; made <= all; made += 1) {
    onItem(made)
    yield await Promise.resolve({ id: made, name: `user-${made}` })
  }
}

/** Pages as a list of the client has them. */
function makePages(onItem: (made: number) => void): unknown {
  async function* pages(): AsyncIterable<unknown> {
    for (let first = 1; first <= count; first += 1000) {
      onItem(first + 999)
      const items = Array.from({ length: 1000 }, (_, index) => ({ id: first + index }))
      yield await Promise.resolve({ items, total: count })
    }
  }
  return { pages }
}

describe('streaming', () => {
  it.each([
    ['jsonl', count],
    ['csv', count],
    ['json', 10_000],
    ['yaml', 10_000],
    ['table', 10_000],
  ] as const)('holds no more than a batch of a list as %s, of %i items', async (output, all) => {
    let made = 0
    let written = 0
    let mostHeld = 0
    const onOutput = (text: string): Promise<void> => {
      mostHeld = Math.max(mostHeld, made - written)
      written += text.match(/user-\d+/g)?.length ?? 0
      return Promise.resolve()
    }
    await print(
      makeItems((now) => (made = now), all),
      { flags: { output, fields: 'id,name' }, onOutput },
    )
    expect(written).toBe(all)
    expect(mostHeld).toBeLessThanOrEqual(250)
  })

  it('writes each page of a list at once, and reads no further before that', async () => {
    let made = 0
    let mostAhead = 0
    let writes = 0
    const { stdout } = await print(
      makePages((now) => (made = now)),
      {
        flags: { output: 'jsonl' },
        onOutput: async () => {
          writes += 1
          mostAhead = Math.max(mostAhead, made - writes * 1000)
          // A reader that is slow.
          await new Promise((resolve) => setImmediate(resolve))
        },
      },
    )
    expect({ writes, mostAhead }).toEqual({ writes: 100, mostAhead: 0 })
    expect(stdout.match(/\n/g)).toHaveLength(count)
  })

  it('stops reading when what is written is no longer read', async () => {
    let made = 0
    let isEnded = false
    async function* makeUntilEnded(): AsyncIterable<unknown> {
      try {
        yield* makeItems((now) => (made = now))
      } finally {
        isEnded = true
      }
    }
    const onOutput = (): Promise<void> => Promise.reject(new Error('closed'))
    const printing = print(makeUntilEnded(), { flags: { output: 'jsonl' }, onOutput })
    await expect(printing).rejects.toThrow('closed')
    expect(isEnded).toBe(true)
    expect(made).toBeLessThanOrEqual(102)
  })

  it('writes what came before a failure', async () => {
    async function* fail(): AsyncIterable<unknown> {
      yield await Promise.resolve({ id: 1 })
      yield await Promise.resolve({ id: 2 })
      throw new Error('gone')
    }
    const written: string[] = []
    const onOutput = (text: string): Promise<void> => Promise.resolve(void written.push(text))
    await expect(print(fail(), { flags: { output: 'jsonl' }, onOutput })).rejects.toThrow('gone')
    expect(written.join('')).toBe('{"id":1}\n{"id":2}\n')
  })
})
