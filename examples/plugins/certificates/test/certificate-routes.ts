import type { EmulatorOptions } from '@cloudconnexa/emulator'

const collection = '/api/v1/certificates'
const notFound = { status: 404, body: { errorMessage: 'Not found' } }

/** What the API keeps of a certificate. */
interface Stored {
  readonly id: string
  readonly status: string
  readonly [property: string]: unknown
}

/**
 * The operations on certificates as the API carries them out, kept in memory: the emulator serves them next to its own, behind
 * the same authentication, limits and faults. They know the API only, and nothing of this package, so that a mistake
 * cannot hide in both.
 */
export function createCertificateRoutes(): NonNullable<EmulatorOptions['additionalRoutes']> {
  const stored = new Map<string, Stored>()
  let lastId = 0
  return [
    {
      method: 'GET',
      path: collection,
      handler: ({ query }) => {
        const { status } = query
        const wanted = [...stored.values()].filter((one) => status === undefined || one.status === status)
        return { status: 200, body: createPage(wanted, query) }
      },
    },
    {
      method: 'POST',
      path: collection,
      handler: ({ body }) => {
        lastId += 1
        const { validDays = 365, ...given }: { readonly validDays?: number } = asObject(body)
        const expiresAt = new Date(Date.UTC(2026, 0, 1 + validDays)).toISOString()
        const written = { ...given, id: String(lastId), status: 'VALID', expiresAt }
        stored.set(written.id, written)
        const privateKey = `-----BEGIN PRIVATE KEY-----\nof ${written.id}\n-----END PRIVATE KEY-----\n`
        return { status: 201, body: { ...written, privateKey } }
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
      handler: ({ params: { id = '' }, body }) => {
        const found = stored.get(id)
        if (found === undefined) return notFound
        const { description: _description, contacts: _contacts, ...fixed } = found
        const written = { ...fixed, ...asObject(body) }
        stored.set(id, written)
        return { status: 200, body: written }
      },
    },
    {
      method: 'POST',
      path: `${collection}/{id}/revocation`,
      handler: ({ params: { id = '' } }) => {
        const found = stored.get(id)
        if (found === undefined) return notFound
        stored.set(id, { ...found, status: 'REVOKED' })
        return { status: 204 }
      },
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
