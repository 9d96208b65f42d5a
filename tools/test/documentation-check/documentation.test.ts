import { expect, it } from 'vitest'
import { checkDocumentation } from '../../documentation-check/src/check-documentation.ts'
import type { NamedOperation } from '../../documentation-check/src/find-operation-line-problems.ts'
import { createFolder } from '../support/create-folder.ts'

const documented = `/** Whom to greet. */
export interface Person {
  /** What everybody calls the person. */
  readonly name: string
  readonly inner: { readonly id: string }
}

/** Greets with {@link Person}. */
export class Greeter {
  /** Says hello. */
  greet(person: Person): string {
    return person.name
  }

  [Symbol.dispose](): void {}
}
`

/** Checks a package of one file. */
async function check(source: string, operations: readonly NamedOperation[] = []): Promise<readonly string[]> {
  const folder = createFolder({ 'package.json': { name: 'greeter', version: '1.0.0' }, 'index.ts': source })
  const manifest = {
    name: 'greeter',
    version: '1.0.0',
    exports: { '.': { '@cloudconnexa/source': './index.ts' } },
  }
  return (await checkDocumentation([{ folder, manifest }], operations)).problems
}

it.each([
  ['an exported class', '/** Greets with {@link Person}. */\n', 'Greeter (Class)'],
  ['a method', '  /** Says hello. */\n', 'Greeter.greet'],
  ['a property', '  /** What everybody calls the person. */\n', 'Person.name (Property)'],
])('finds that %s is not documented', { timeout: 60_000 }, async (_, comment, name) => {
  const inner = '  readonly inner'
  const source = documented.replace(inner, `  /** Within. */\n${inner}`).replace(comment, '')
  expect(await check(source)).toEqual([expect.stringContaining(name)])
})

it('finds a link that leads nowhere', { timeout: 60_000 }, async () => {
  const source = documented
    .replace('  readonly inner', '  /** Within. */\n  readonly inner')
    .replace('{@link Person}', '{@link Nobody}')
  expect(await check(source)).toEqual([expect.stringContaining('Nobody')])
})

it('wants no comment within a type without a name, but on what holds it', { timeout: 60_000 }, async () => {
  expect(await check(documented)).toEqual([expect.stringContaining('Person.inner (Property)')])
})

const operation = { id: 'greetPerson', method: 'POST', path: '/greetings' }

it.each([
  ['is right', 'API 1.0, `greetPerson`, POST /greetings', []],
  ['has another path', 'API 1.0, `greetPerson`, POST /hello', [/does not say "API 1.0, `greetPerson`/]],
  ['has another version', 'API 1.1, `greetPerson`, POST /greetings', [/does not say/]],
  [
    'names two operations, the other one first',
    'API 1.0, `a` and `greetPerson`, GET and POST /greetings',
    [],
  ],
])('reads the line of an operation that %s', { timeout: 60_000 }, async (_, line, problems) => {
  const source = `/** Defines. */
export interface ServiceDefinition<Service> {
  /** Creates. */
  readonly create: () => Service
}

/** Greets. */
export interface Greetings {
  /**
   * Says hello.
   *
   * ${line}
   *
   * @example
   * \`\`\`ts
   * client.greetings.send()
   * \`\`\`
   */
  send(): void
}

/** The service. */
export const greetings: ServiceDefinition<Greetings> = { create: () => ({ send: () => undefined }) }
`
  const name = { service: 'greetings', method: 'send' }
  expect(await check(source, [{ operation, name, since: '1.0' }])).toEqual(
    problems.map((problem) => expect.stringMatching(problem)),
  )
})

it('finds a method without an example, below a property too', { timeout: 60_000 }, async () => {
  const source = `/** Defines. */
export interface ServiceDefinition<Service> {
  /** Creates. */
  readonly create: () => Service
}

/** Cards. */
export interface Cards {
  /** Writes one. */
  write(): void
}

/** Greets. */
export interface Greetings {
  /** By post. */
  readonly cards: Cards
}

/** The service. */
export const greetings: ServiceDefinition<Greetings> = { create: () => ({ cards: { write: () => undefined } }) }
`
  const shown = source.replace(
    '/** Writes one. */',
    '/**\n   * Writes one.\n   *\n   * @example\n   * ```ts\n   * write()\n   * ```\n   */',
  )
  expect(await check(source)).toEqual(['greetings.cards.write has no @example in its comment'])
  expect(await check(shown)).toEqual([])
})
