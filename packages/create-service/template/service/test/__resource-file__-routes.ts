import type { EmulatorOptions } from '__emulator-types__'

const collection = '/api/v1__path__'
const notFound = { status: 404, body: { errorMessage: 'Not found' } }

/**
 * The operations on __resources-words__ as the API carries them out, kept in memory: the emulator serves them next to its own, behind
 * the same authentication, limits and faults. They know the API only, and nothing of this package, so that a mistake
 * cannot hide in both.
 */
export function __resource__Routes(): NonNullable<EmulatorOptions['additionalRoutes']> {
  const stored = new Map<string, object>()
  const write = (id: string, body: unknown): object => {
    const written = { ...asObject(body), id }
    stored.set(id, written)
    return written
  }
  let lastId = 0
  return [
    {
      method: 'GET',
      path: collection,
      handler: ({ query }) => ({ status: 200, body: createPage([...stored.values()], query) }),
    },
    {
      method: 'POST',
      path: collection,
      handler: ({ body }) => {
        lastId += 1
        return { status: 201, body: write(String(lastId), body) }
      },
    },
    {
      method: 'GET',
      path: `${collection}/{id}`,
      handler: ({ params: { id = '' } }) => {
        const found = stored.get(id)
        return found === undefined ? notFound : { status: 200, body: found }
      },
    },
    {
      method: 'PUT',
      path: `${collection}/{id}`,
      handler: ({ params: { id = '' }, body }) =>
        stored.has(id) ? { status: 200, body: write(id, body) } : notFound,
    },
    {
      method: 'DELETE',
      path: `${collection}/{id}`,
      handler: ({ params: { id = '' } }) => (stored.delete(id) ? { status: 204 } : notFound),
    },
  ]
}

function createPage(all: readonly object[], query: Readonly<Record<string, unknown>>): object {
  const page = Number(query['page'] ?? 0)
  const size = Number(query['size'] ?? 10)
  const content = all.slice(page * size, (page + 1) * size)
  const totalPages = Math.ceil(all.length / size)
  return { content, totalElements: all.length, totalPages, numberOfElements: content.length, page, size }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
