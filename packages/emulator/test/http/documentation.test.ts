import { runInNewContext } from 'node:vm'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { start } from '../support/api-client.ts'

async function open(url: string, path: string): Promise<{ response: Response; text: string }> {
  const response = await fetch(url + path)
  return { response, text: await response.text() }
}

/** Finds every schema below a value that has a default. */
function findSchemasWithDefault(value: unknown): { readonly default: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const nested = Object.values(value).flatMap(findSchemasWithDefault)
  return 'default' in value && 'type' in value ? [{ ...value, default: value.default }, ...nested] : nested
}

describe('interactive documentation', () => {
  it('has the same path as in the real service', async () => {
    const { url } = await start()
    for (const path of ['/docs', '/docs/', '/docs/swagger-ui']) {
      const { response, text } = await open(url, path)
      expect(response.url, path).toBe(`${url}/docs/swagger-ui/`)
      expect(text).toContain('<div id="swagger-ui">')
    }
  })

  it('consists of local files only, and loads nothing else', async () => {
    const { url } = await start()
    const { response, text } = await open(url, '/docs/swagger-ui/')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(files).toHaveLength(5)
    for (const file of files) {
      expect(file).not.toMatch(/\/\//)
      const asset = await fetch(`${url}/docs/swagger-ui/${file}`)
      expect(asset.status, file).toBe(200)
      expect(asset.headers.get('content-type'), file).toMatch(/^(text\/(css|javascript)|image\/png)/)
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(100)
    }
  })

  it('follows the color scheme of the browser, also when it changes', async () => {
    const { url } = await start()
    const { text } = await open(url, '/docs/swagger-ui/appearance.js')
    const browser = { dark: true, isDark: false, changed: () => {} }
    runInNewContext(text, {
      matchMedia: (query: string) => ({
        get matches() {
          return query === '(prefers-color-scheme: dark)' && browser.dark
        },
        addEventListener: (_event: string, listener: () => void) => (browser.changed = listener),
      }),
      document: {
        documentElement: {
          classList: { toggle: (name: string, on: boolean) => (browser.isDark = name === 'dark-mode' && on) },
        },
      },
    })
    expect(browser.isDark).toBe(true)
    browser.dark = false
    browser.changed()
    expect(browser.isDark).toBe(false)
  })

  it('describes all operations, with the emulator as server and token endpoint', async () => {
    const { url } = await start()
    const { text } = await open(url, '/docs/openapi.json')
    const document: unknown = JSON.parse(text)
    expect(text.match(/"operationId":/g)).toHaveLength(163)
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: '/' }],
      components: {
        securitySchemes: { oauth: { flows: { clientCredentials: { tokenUrl: '/api/v1/oauth/token' } } } },
      },
    })
  })

  it('gives every parameter a default of its own type', async () => {
    const { url } = await start()
    const document: unknown = JSON.parse((await open(url, '/docs/openapi.json')).text)
    const schemas = findSchemasWithDefault(document)
    expect(schemas).toHaveLength(37)
    for (const schema of schemas) {
      expect(new Ajv2020({ strict: false }).validate(schema, schema.default), JSON.stringify(schema)).toBe(
        true,
      )
    }
  })

  it('fills in the default credentials, but never another secret', async () => {
    const initializer = '/docs/swagger-ui/initializer.js'
    const usual = await start()
    expect((await open(usual.url, initializer)).text).toContain('"clientSecret":"not-a-real-secret"')
    const own = await start({ clientId: 'mine.acme', clientSecret: 'keep-it-to-yourself' })
    const { text } = await open(own.url, initializer)
    expect(text).toContain('"clientId":"mine.acme"')
    expect(text).not.toContain('keep-it-to-yourself')
  })

  it('is neither in the request log nor hit by faults', async () => {
    const { url, faults, requests } = await start()
    faults.add({ status: 500 })
    expect((await open(url, '/docs')).response.status).toBe(200)
    expect(requests.count()).toBe(0)
    expect((await open(url, '/docsearch')).response.status).toBe(500)
  })
})
