/** One client library doing the jobs of the benchmarks. */
export interface BenchClient {
  /** Reads one user: about 1.3 KB of JSON. */
  readonly getUser: () => Promise<unknown>
  /** Creates one user. */
  readonly createUser?: () => Promise<unknown>
  /** Reads all users page by page, as the library wants it done, and looks at each; says how many there were. */
  readonly readUsers?: () => Promise<number>
  /** Closes its connections. */
  readonly close?: () => Promise<void> | void
}

/** Makes a {@link BenchClient} of the server at an address. Does no I/O. */
export type OpenClient = (url: string) => BenchClient

/** What each file of a client exports. */
export interface ClientModule {
  readonly open: OpenClient
}

/** A bearer token as long as the real ones. */
export const bearerToken: string = 'x'.repeat(900)

/** A user to ask for. */
export const userId = '0b9f2c1e-7d3a-4c55-9e21-0b5f7d5b1337'

/** A user to create. */
export const newUser = {
  username: 'somebody',
  firstName: 'Some',
  lastName: 'Body',
  email: 'somebody@example.com',
  groupId: userId,
  role: 'MEMBER',
} as const

/** What programs do with each item: next to nothing, but not nothing. */
export function look(item: unknown): number {
  return typeof item === 'object' && item !== null ? 1 : 0
}

/** A page of our API, as clients without types see it. */
export interface UserPage {
  readonly content: readonly unknown[]
  readonly totalPages: number
}

/** Reads every page of our API with a function that reads one. */
export async function readEveryPage(readPage: (page: number) => Promise<UserPage>): Promise<number> {
  let seen = 0
  let totalPages = 1
  for (let page = 0; page < totalPages; page += 1) {
    const response = await readPage(page)
    totalPages = response.totalPages
    for (const item of response.content) seen += look(item)
  }
  return seen
}
