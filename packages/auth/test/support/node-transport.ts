import { ResponseValidationError } from '@cloudconnexa/errors'
import { createErrorFromFailure } from '@cloudconnexa/errors/failures'
import type { Transport } from '@cloudconnexa/core/runtime'
import { request } from 'node:http'

/** The plainest transport there can be, so that these tests see what is sent and nothing else. */
export function createNodeTransport(): Transport {
  return {
    send: ({ method, url, headers, body, maxResponseBytes, signal }) =>
      new Promise((resolve, reject) => {
        const outgoing = request(
          url,
          { method, headers: { ...headers, connection: 'close' }, signal },
          (response) => {
            let text = ''
            response.setEncoding('utf8')
            response.on('data', (chunk: string) => {
              text += chunk
              if (text.length <= maxResponseBytes) return
              outgoing.destroy()
              reject(new ResponseValidationError('The response is too long.', { code: 'RESPONSE_TOO_LARGE' }))
            })
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: joinValues(response.headers),
                body: text,
              }),
            )
          },
        )
        outgoing.on('error', (error: NodeJS.ErrnoException) =>
          reject(
            createErrorFromFailure({
              code: error.code,
              host: new URL(url).host,
              sent: error.code !== 'ECONNREFUSED',
            }),
          ),
        )
        outgoing.end(body)
      }),
  }
}

function joinValues(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
