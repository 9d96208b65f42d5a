import { type CloudConnexaClient, CloudConnexaError } from '@cloudconnexa/client'
import {
  printDone,
  printHeading,
  printNote,
  printText,
  formatNumber,
  createProgress,
} from '../shared/screen.ts'

/** Something that goes wrong while the users are read. */
export interface Trouble {
  /** After which page, zero-based. */
  readonly afterPage: number
  readonly what: string
  readonly happen: () => void
}

/** Reads all users page by page. */
export async function readUsers(
  client: CloudConnexaClient,
  troubles: readonly Trouble[] = [],
): Promise<void> {
  printHeading('Reading every user')
  const pages = client.users.list({ size: 500 }).pages()
  let read = 0
  let bar: ReturnType<typeof createProgress> | undefined
  let page = 0
  for await (const { items, total } of pages) {
    bar ??= createProgress('users', total ?? 0)
    read += items.length
    bar.advance(read)
    for (const { afterPage, happen } of troubles) if (afterPage === page) happen()
    page += 1
  }
  bar?.end()
  printDone(
    `${formatNumber(read)} users read`,
    troubles.length === 0 ? '' : `in spite of ${troubles.map(({ what }) => what).join(' and ')}`,
  )
}

/** Changes one property of one user; the API itself can only replace the whole. */
export async function changeUser(client: CloudConnexaClient, id: string): Promise<void> {
  printHeading('One change')
  const user = await client.users.patch(id, { lastName: 'Lovelace' })
  printDone('patched', `${user.firstName ?? ''} ${user.lastName ?? ''}, still ${user.email ?? ''}`)
}

/** Shows what a refused request looks like. */
export async function showMistake(client: CloudConnexaClient): Promise<void> {
  printHeading('One mistake')
  const network = await client.networks.findByName('office')
  try {
    await client.networks.routes.create(network?.id ?? '', { value: '100.100.1.0/24' })
  } catch (error) {
    if (!(error instanceof CloudConnexaError)) throw error
    printText(`${error.name} [${error.code}]: ${error.message}`)
    if (error.hint !== undefined) printNote(error.hint)
  }
}
