import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Credentials } from './authentication.ts'
import { openApi } from './document.ts'
import { defaultSecret } from './options.ts'

/** Where the interactive documentation is: the real service has it in the same place. */
export const documentationPath = '/docs'

const page = `${documentationPath}/swagger-ui/`
const documentPath = `${documentationPath}/openapi.json`

/** The files of Swagger UI that the page needs, and what they are. */
const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const

const introduction =
  'Every request goes to the emulator that serves this page. “Authorize” gets an access token; the client secret is the one that the emulator was started with.'

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>CloudConnexa API (emulator)</title>
    <link rel="stylesheet" href="swagger-ui.css">
    <link rel="icon" type="image/png" href="favicon-32x32.png">
    <script src="appearance.js"></script>
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="initializer.js"></script>
  </body>
</html>
`

/** Dark where the browser is. Swagger UI itself has the styles only, and leaves the choice to its page. */
const appearance = `const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()
`

/** The page runs its own scripts only and talks to the emulator only; Swagger UI sets styles and images inline. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Adds interactive documentation of the API. Everything is read when it is first asked for, from this machine.
 * @param credentials what the dialog for a token is filled in with; the secret only if it is the well-known default one.
 */
export function addDocumentation(server: FastifyInstance, credentials: Credentials): void {
  const add = (path: string, type: string, content: () => Promise<Buffer | string> | string): void => {
    server.get(path, async (_request, reply) =>
      reply
        .headers({
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-cache',
        })
        .type(type)
        .send(await content()),
    )
  }
  for (const path of [documentationPath, `${documentationPath}/`, page.slice(0, -1)]) {
    server.get(path, (_request, reply) => reply.redirect(page))
  }
  add(page, 'text/html; charset=utf-8', () => html)
  add(`${page}appearance.js`, 'text/javascript; charset=utf-8', () => appearance)
  add(`${page}initializer.js`, 'text/javascript; charset=utf-8', () => initializer(credentials))
  for (const [name, type] of Object.entries(assets)) {
    let content: Promise<Buffer> | undefined
    add(page + name, type, () => (content ??= readFile(join(swaggerFolder(), name))))
  }
  let document: string | undefined
  add(documentPath, 'application/json', () => (document ??= servedDocument()))
}

/** Says where the document is, and fills in what is no secret. */
function initializer({ clientId, clientSecret }: Credentials): string {
  const settings = {
    url: documentPath,
    dom_id: '#swagger-ui',
    deepLinking: true,
    docExpansion: 'none',
    displayRequestDuration: true,
    filter: true,
    // Nothing leaves this machine.
    validatorUrl: null,
  }
  const secret = clientSecret === defaultSecret ? { clientSecret } : {}
  const authorization = { clientId, ...secret }
  return `const ui = SwaggerUIBundle(${JSON.stringify(settings)})\nui.initOAuth(${JSON.stringify(authorization)})\n`
}

/** The document with this emulator as the server. */
function servedDocument(): string {
  const info = { ...openApi.info, description: introduction }
  return JSON.stringify({ ...openApi, info, servers: [{ url: '/', description: 'this emulator' }] })
}

/** The built package carries the files beside its own; the workspace has the package that they come from. */
function swaggerFolder(): string {
  const shipped = join(import.meta.dirname, 'swagger-ui')
  if (existsSync(shipped)) return shipped
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
}
