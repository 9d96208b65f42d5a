/** What a page of the reference is about. */
export interface PageSubject {
  /** As TypeDoc names the kind: `Interface`, `Type Alias`. */
  readonly kind: string
  /** As it is exported; functions without parentheses. */
  readonly name: string
  /** The module that exports it: `@cloudconnexa/networks`. */
  readonly module: string
  /** How programs reach a service: `client.networks`. */
  readonly path?: string
}

const typeKinds: ReadonlySet<string> = new Set(['Interface', 'Type Alias'])

/** The page of an exported name, titled as programs write it, with the line that imports it. */
export function formatMemberPage(text: string, subject: PageSubject): string {
  const { kind, name, module, path } = subject
  const keyword = typeKinds.has(kind) ? 'import type' : 'import'
  const [label, use] =
    path === undefined
      ? [kind, `\`\`\`ts\n${keyword} { ${name} } from '${module}'\n\`\`\`\n`]
      : [`${kind} <code>${name}</code>`, '']
  const page = markBreadcrumbs(text).replaceAll(hiddenBases, '')
  return page.replace(
    /^# (?:[A-Z][a-z]+ )*[A-Z][a-z]+: (.+)\n+/m,
    (_, title: string) =>
      `# ${path ?? title}\n\n<p class="kind">${label}</p>\n${use === '' ? '' : `\n${use}`}\n`,
  )
}

/**
 * The page of a module: services under the expressions that reach them, and names of other modules in a table, where TypeDoc
 * makes a chapter for each.
 *
 * @param paths - The expressions of the services by the names of their types.
 */
export function formatModulePage(text: string, paths: ReadonlyMap<string, string>): string {
  return tabulateReferences(nameServices(markBreadcrumbs(text), paths))
}

/** The first line says where the page is. */
function markBreadcrumbs(text: string): string {
  return text.replace(
    /^\[API reference\]\(.+/,
    (line) => `<nav class="breadcrumbs" aria-label="Breadcrumbs">\n\n${line}\n\n</nav>`,
  )
}

function nameServices(text: string, paths: ReadonlyMap<string, string>): string {
  const table = /^## Services\n\n\|.+\n(?<rule>\|.+\n)(?<rows>(?:\|.+\n?)+)/m
  const { rule = '', rows = '' } = table.exec(text)?.groups ?? {}
  const named = rows
    .trimEnd()
    .split('\n')
    .map((row) => {
      const name = /\[(\w+)\]/.exec(row)?.[1] ?? ''
      const path = paths.get(name) ?? name
      return { path, row: row.replace(`[${name}]`, () => `[${breakAtDots(path)}]`) }
    })
  const sorted = named.toSorted((one, other) => one.path.localeCompare(other.path)).map(({ row }) => row)
  return text.replace(table, () => `## Services\n\n| Service | Description |\n${rule}${sorted.join('\n')}\n`)
}

/** `client.settings.auth.ldapGroupMappings` would make a table wider than the page. */
export function breakAtDots(path: string): string {
  return path.replaceAll('.', '<wbr>.')
}

/** Where a base class is not exported, nobody wants to know what comes from it. */
const hiddenBases = /^#+ (?:Extends|Overrides|Inherited from)\n\n(?:- )?`\w+(?:\.\w+)?`(?:\n+|$)/gm

const reference =
  /^### (?<name>.+)\n\n(?:Renames and re-exports|Re-exports) (?<link>\[.+\]\(.+\))(?:\n\n\*\*\*)?\n*/gm

function tabulateReferences(text: string): string {
  const [body = '', references] = text.split('## References\n\n')
  if (references === undefined) return text
  const rows = [...references.matchAll(reference)].map(({ groups: { name = '', link = '' } = {} }) => {
    const from = /\/?((?:[a-z]+-?)+)\/(?:[a-z-]+\/\w+|index)\.md\)$/.exec(link)?.[1] ?? ''
    return `| ${link.replace(/^\[.+\]/, `[${name}]`)} | \`@cloudconnexa/${from}\` |`
  })
  return `${body}## Exported again\n\n| Name | From |\n| --- | --- |\n${rows.join('\n')}\n`
}
