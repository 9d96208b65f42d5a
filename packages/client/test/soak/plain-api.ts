import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

/** One item of a list, as it came. */
export type Item = Readonly<Record<string, unknown>>

interface PlainResponse {
  readonly status: number
  readonly text: string
}

/** Where an emulator is, and the credentials that are public. */
export interface PlainEndpoint {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The API without the SDK, so that what the SDK believes can be compared with what is there. */
export class PlainApi {
  readonly #endpoint: PlainEndpoint

  constructor(endpoint: PlainEndpoint) {
    this.#endpoint = endpoint
  }

  /** All items of a page list. */
  async readAll(path: string): Promise<readonly Item[]> {
    const token = await this.#requestToken()
    const items: Item[] = []
    for (let page = 0; ; page += 1) {
      const { content, totalPages } = await this.#sendJson('GET', `${path}?size=1000&page=${page}`, token)
      items.push(...(content as Item[])) // the emulator sends the API's page envelope
      if (page + 1 >= Number(totalPages)) return items
    }
  }

  /** Makes something and gives its id. */
  async create(path: string, body: object): Promise<string> {
    const { id } = await this.#sendJson('POST', path, await this.#requestToken(), JSON.stringify(body))
    return String(id)
  }

  /** Deletes several things, one after the other. */
  async removeAll(paths: readonly string[]): Promise<void> {
    const token = await this.#requestToken()
    for (const path of paths) await this.#sendAndRetry('DELETE', path, token)
  }

  async #requestToken(): Promise<string> {
    const { clientId, clientSecret } = this.#endpoint
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const body = JSON.stringify({ grant_type: 'client_credentials' })
    const { access_token: token } = await this.#sendJson('POST', '/oauth/token', authorization, body)
    return `Bearer ${String(token)}`
  }

  async #sendJson(method: string, path: string, authorization: string, body?: string): Promise<Item> {
    const { text } = await this.#sendAndRetry(method, path, authorization, body)
    return JSON.parse(text) as Item // as above
  }

  async #sendAndRetry(
    method: string,
    path: string,
    authorization: string,
    body?: string,
  ): Promise<PlainResponse> {
    for (;;) {
      const response = await send(`${this.#endpoint.url}/api/v1${path}`, method, { authorization, body })
      if (response.status < 300) return response
      if (response.status !== 429) throw new Error(`${method} ${path} ended with ${response.status}`)
      await delay(100)
    }
  }
}

/** Sends one request on a connection of its own, so that nothing of it is left. */
export function send(
  url: string,
  method: string,
  { authorization, body }: { readonly authorization?: string; readonly body?: string | undefined } = {},
): Promise<PlainResponse> {
  const headers = {
    connection: 'close',
    ...(authorization === undefined ? {} : { authorization }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      incoming.on('error', reject)
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
