import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { runCommand } from '../shared/run-command.ts'
import type { Tarball } from '../shared/pack-packages.ts'

/** A registry on this machine. */
export interface NpmRegistry extends AsyncDisposable {
  readonly url: string
}

/**
 * Starts a registry that has the packed packages as if they had been published, and sends requests for all others to the one that npm
 * is set up for. It is for programs that ask for a version, where no `file:` can be put in its place.
 *
 * @param tarballs - The packages.
 */
export async function startNpmRegistry(tarballs: readonly Tarball[]): Promise<NpmRegistry> {
  const { standardOutput } = await runCommand(['npm', 'config', 'get', 'registry'])
  const others = standardOutput.trim().replace(/\/$/, '')
  const packages = new Map(tarballs.map((tarball) => [tarball.manifest.name, tarball]))
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const [, name = ''] = /^\/(@[^/]+(?:%2f|\/)[^/]+|[^/]+)/i.exec(path) ?? []
    const tarball = packages.get(decodeURIComponent(name))
    if (tarball === undefined) response.writeHead(302, { location: others + path }).end()
    else
      void respond(
        response,
        tarball,
        path.endsWith('.tgz') ? undefined : `http://${request.headers.host ?? ''}`,
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** @param origin - Where the tarball can be read; without it, the tarball itself is what was asked for. */
async function respond(
  response: ServerResponse,
  { manifest, path }: Tarball,
  origin: string | undefined,
): Promise<void> {
  const content = await readFile(path)
  if (origin === undefined) {
    response.end(content)
    return
  }
  const { name, version } = manifest
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
  const dist = { tarball: `${origin}/${name}/-/${version}.tgz`, integrity }
  const document = { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(document))
}
