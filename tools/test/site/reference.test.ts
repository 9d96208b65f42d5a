import { expect, it } from 'vitest'
import { findMethodProblems } from '../../../site/reference/check-methods.ts'
import { formatMemberPage, formatModulePage } from '../../../site/reference/page-text.ts'
import { publicModules, sortForReaders } from '../../../site/reference/public-modules.ts'
import { root } from '../../shared/repository.ts'

const breadcrumbs = '[API reference](../index.md) / [ours](index.md) / NetworksService'

it('titles a service as programs reach it', () => {
  const page = formatMemberPage(`${breadcrumbs}\n\n# Interface: NetworksService\n\nNetworks.\n`, {
    kind: 'Interface',
    name: 'NetworksService',
    module: '@cloudconnexa/networks',
    path: 'client.networks',
  })
  expect(page).toContain(
    '# client.networks\n\n<p class="kind">Interface <code>NetworksService</code></p>\n\nNetworks.',
  )
  expect(page).toMatch(
    /^<nav class="breadcrumbs" aria-label="Breadcrumbs">\n\n\[API reference\].+\n\n<\/nav>/,
  )
})

it.each([
  ['Interface', '# Interface: Page\\<Item\\>', '# Page\\<Item\\>', 'import type { Page }'],
  ['Type Alias', '# Type Alias: Page', '# Page', 'import type { Page }'],
  ['Function', '# Function: Page()', '# Page()', 'import { Page }'],
  ['Class', '# Abstract Class: Page', '# Page', 'import { Page }'],
])('says how an exported %s is imported, and that it is one', (kind, heading, title, line) => {
  const page = formatMemberPage(`${heading}\n\nText.`, { kind, name: 'Page', module: '@cloudconnexa/core' })
  expect(page).toBe(
    `${title}\n\n<p class="kind">${kind}</p>\n\n\`\`\`ts\n${line} from '@cloudconnexa/core'\n\`\`\`\n\nText.`,
  )
})

it('leaves out what comes from a class that is not exported', () => {
  const text =
    '# Class: A\n\n## Extends\n\n- `Hidden`\n\n## Methods\n\n#### Inherited from\n\n`Hidden.run`\n\n***\n'
  const page = formatMemberPage(text, { kind: 'Class', name: 'A', module: 'ours' })
  expect(page).toContain('## Methods\n\n***\n')
  expect(page).not.toContain('Hidden')
  const linked = '# Class: A\n\n## Extends\n\n- [`Shown`](Shown.md)\n'
  expect(formatMemberPage(linked, { kind: 'Class', name: 'A', module: 'ours' })).toContain('## Extends')
})

it('lists the services of a module by their expressions, and names of others in one table', () => {
  const text = `# ours

## Services

| Interface | Description |
| ------ | ------ |
| [RoutesService](RoutesService.md) | Routes. |
| [NetworksService](NetworksService.md) | Networks. |

## References

### AbortError

Re-exports [AbortError](../errors/classes/AbortError.md)

***

### Networks

Renames and re-exports [@cloudconnexa/networks](../networks/index.md)
`
  const paths = new Map([
    ['NetworksService', 'client.networks'],
    ['RoutesService', 'client.networks.routes'],
  ])
  expect(formatModulePage(text, paths)).toBe(`# ours

## Services

| Service | Description |
| ------ | ------ |
| [client<wbr>.networks](NetworksService.md) | Networks. |
| [client<wbr>.networks<wbr>.routes](RoutesService.md) | Routes. |

## Exported again

| Name | From |
| --- | --- |
| [AbortError](../errors/classes/AbortError.md) | \`@cloudconnexa/errors\` |
| [Networks](../networks/index.md) | \`@cloudconnexa/networks\` |
`)
})

const method = (signature: string, rest = '#### Example\n\n```ts\nrun()\n```'): string =>
  `# client.a\n\n## Methods\n\n### run()\n\n\`\`\`ts\n${signature}\n\`\`\`\n\n${rest}\n`

it('finds a method without an example, and a signature without types', () => {
  const typed = 'run(id: string, map?: Map<string, number>, options?: Options): Call<void>;'
  expect(findMethodProblems('client.a', method(typed))).toEqual([])
  expect(findMethodProblems('client.a', method('run(): Call<void>;'))).toEqual([])
  expect(findMethodProblems('client.a', method('run(\n  id: string,\n  more: A\n): Call<void>;'))).toEqual([])
  expect(findMethodProblems('client.a', method(typed, ''))).toEqual([
    'client.a.run() has no @example in its comment',
  ])
  for (const bare of ['run(id, options?): Call<void>;', 'run(\n   id, \n   body\n): Call<void>;'])
    expect(findMethodProblems('client.a', method(bare))).toEqual([
      'client.a.run() does not show the types of its parameters',
    ])
})

it('groups the packages by what they are for, the client first', () => {
  const modules = sortForReaders(publicModules(root))
  expect(modules[0]).toMatchObject({ name: '@cloudconnexa/client', group: 'Client' })
  const groups = Object.fromEntries(modules.map(({ package: name, group }) => [name, group]))
  expect(groups).toMatchObject({
    '@cloudconnexa/networks': 'Services',
    '@cloudconnexa/core': 'Foundation',
    '@cloudconnexa/errors': 'Foundation',
    '@cloudconnexa/configuration': 'Workflows',
    '@cloudconnexa/redis': 'Fleets and monitoring',
    '@cloudconnexa/emulator': 'Tools',
  })
  expect([...new Set(modules.map(({ group }) => group))]).toEqual([
    'Client',
    'Services',
    'Foundation',
    'Workflows',
    'Fleets and monitoring',
    'Tools',
  ])
})
