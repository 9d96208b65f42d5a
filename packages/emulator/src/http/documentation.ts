import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Credentials, defaultClientSecret } from '../access/credentials.ts'
import { buildServedDocument } from '../documentation/served-document.ts'

/** Path of the interactive documentation, as in the real service. */
export const documentationPath = '/docs'

const page = `${documentationPath}/swagger-ui/`
const documentPath = `${documentationPath}/openapi.json`

/** The files of Swagger UI that the page needs, and their media types. */
const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const

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

/** Follows the color scheme of the browser. Swagger UI has the styles, and leaves the choice to the page. */
const appearance = `const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()
`

/** The page runs only its own scripts and connects only to the emulator; Swagger UI sets styles and images inline. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Adds interactive documentation of the API. Files are read from this machine when they are first requested.
 *
 * @param credentials - Filled into the dialog for a token; the secret only if it is the well-known default one.
 */
export function addDocumentation(server: FastifyInstance, credentials: Credentials): void {
  const add = (path: string, type: string, read: () => Promise<Buffer | string> | string): void => {
    server.get(path, async (_request, reply) =>
      reply
        .headers({
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-cache',
        })
        .type(type)
        .send(await read()),
    )
  }
  for (const path of [documentationPath, `${documentationPath}/`, page.slice(0, -1)]) {
    server.get(path, (_request, reply) => reply.redirect(page))
  }
  add(page, 'text/html; charset=utf-8', () => html)
  add(`${page}appearance.js`, 'text/javascript; charset=utf-8', () => appearance)
  add(`${page}initializer.js`, 'text/javascript; charset=utf-8', () => buildInitializer(credentials))
  for (const [name, type] of Object.entries(assets)) {
    let content: Promise<Buffer> | undefined
    add(page + name, type, () => (content ??= readFile(join(findSwaggerFolder(), name))))
  }
  let document: string | undefined
  add(documentPath, 'application/json', () => (document ??= buildServedDocument()))
}

/** Builds the script that opens the document, and fills in what is not secret. */
function buildInitializer({ clientId, clientSecret }: Credentials): string {
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
  const secret = clientSecret === defaultClientSecret ? { clientSecret } : {}
  const authorization = { clientId, ...secret }
  return `const ui = SwaggerUIBundle(${JSON.stringify(settings)})\nui.initOAuth(${JSON.stringify(authorization)})\n`
}

/** The built package contains the files; the workspace has the package that they come from. */
function findSwaggerFolder(): string {
  const shipped = join(import.meta.dirname, 'swagger-ui')
  if (existsSync(shipped)) return shipped
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
}
