import { expect, it } from 'vitest'
import { createHomePage } from '../../../site/pages/home-page.ts'
import { linkMethods } from '../../../site/pages/link-methods.ts'
import { findSimilarPages } from '../../../site/pages/similar-pages.ts'

const readme = `# Ours

## Install

\`\`\`sh
npm install ours
\`\`\`

## Thirty seconds

\`\`\`ts
run()
\`\`\`

## What it does

Much.

## Shown by tests

\`npm test\`

## Packages

| package |
| --- |
| [core](/packages/core/index.md) |
`

it('puts how to install, the first program and the picture before anything else of the first page', () => {
  const page = createHomePage('Ours', readme)
  const order = ['# Ours', 'npm install ours', 'run()', '<HomePicture />', '## What it does', '## Packages']
  expect(order.map((part) => page.indexOf(part))).toEqual(
    order.map((part) => page.indexOf(part)).toSorted((one, other) => one - other),
  )
  expect(order.every((part) => page.includes(part))).toBe(true)
  expect(page).toContain('[core](/packages/core/index.md)')
})

it('keeps what contributors want off the first page', () => {
  expect(createHomePage('Ours', readme)).not.toContain('npm test')
})

it.each([
  ['no block of sh', readme.replace('```sh', '```js')],
  ['no block of ts', readme.replace('```ts', '```js')],
  ['no chapter "Thirty seconds"', readme.replace('## Thirty seconds', '## A minute')],
  ['no chapter "Packages"', readme.replace('## Packages', '## Parts')],
])('refuses a README that has %s', (what, text) => {
  expect(() => createHomePage('Ours', text)).toThrow(`The README has ${what}`)
})

const expressions = {
  'client.networks': '/networks',
  'client.networks.list': '/networks#list',
  'client.networks.routes.create': '/routes#create',
}

it('links the methods of a service and the services of the client to the reference, and no other table', () => {
  const table = (head: string, ...cells: readonly string[]): string =>
    [`| ${head} | operation |`, '| --- | --- |', ...cells.map((cell) => `| ${cell} | \`list\` |`)].join('\n')
  expect(linkMethods(table('method', '`list()`', '`routes.create(id, body)`'), expressions, 'networks')).toBe(
    table('method', '[`list()`](/networks#list)', '[`routes.create(id, body)`](/routes#create)'),
  )
  expect(linkMethods(table('on the client', '`networks`   '), expressions)).toBe(
    table('on the client', '[`networks`](/networks)   '),
  )
  for (const other of [table('method', '`HMAC`'), `${table('error', '`list()`')}\n\n| \`list()\` |`])
    expect(linkMethods(other, expressions)).toBe(other)
})

it('refuses a table that names what the reference does not have', () => {
  expect(() => linkMethods('| method |\n| --- |\n| `lst()` |', expressions, 'networks')).toThrow(
    'The reference has no client.networks.lst, which a table names',
  )
})

const pages = [
  { title: 'Networks', link: '/packages/networks/' },
  { title: 'client.networks', link: '/reference/@cloudconnexa/networks/interfaces/NetworksService' },
  { title: 'Rate limits', link: '/docs/guides/rate-limits' },
  { title: 'Paging', link: '/docs/guides/paging' },
]

it.each([
  ['/packages/network', 'Networks'],
  ['/reference/@cloudconnexa/networks/classes/NetworksService.html', 'client.networks'],
  ['/guides/rate-limit.md#top', 'Rate limits'],
  ['/docs/guides/Paging/', 'Paging'],
])('suggests for %s the page that was meant', (address, title) => {
  expect(findSimilarPages(address, pages)[0]?.title).toBe(title)
})

it('suggests nothing where no word fits', () => {
  expect(findSimilarPages('/xyzzy', pages)).toEqual([])
  expect(findSimilarPages('/docs/', pages)).toEqual([])
})
