import type { Catalog, CatalogEntry } from '@cloudconnexa/catalog'
import { toKebabCase } from '../../../text/flag-names.ts'

/** What only a program meets: promises, values that no shell has, and pages that a loop goes through. */
const programOnly = /\bpromises?\b|\bawait|`(?:undefined|null|timeout|signal)`|`pages\(\)`/

const notAtomic = 'What somebody else changes between reading and replacing is lost.'

/** Writes a name as it is typed, where it is that of a flag or of a command beside this one. */
function toTyped(name: string, { path, parameters }: CatalogEntry, { entries }: Catalog): string {
  if (parameters.some((parameter) => parameter.name === name)) return `--${toKebabCase(name)}`
  const beside = `${path.slice(0, path.lastIndexOf('.') + 1)}${name}`
  return entries.some((entry) => entry.path === beside) ? toKebabCase(name) : name
}

/**
 * Adapts the documentation of a method for people who type its command: without sentences on what only a program meets, and with
 * calls, parameters and other methods as they are typed.
 *
 * @param text - The documentation, or its summary.
 * @param entry - The method.
 * @param catalog - The catalog that has it.
 */
export function adaptDocumentation(text: string, entry: CatalogEntry, catalog: Catalog): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => !programOnly.test(sentence))
      .map((sentence) => (sentence === 'Not atomic.' ? notAtomic : sentence))
      .join(' ')
      .replaceAll(
        /`(\w+)\((\w+)\)`/g,
        (_, name: string, value: string) => `\`${toKebabCase(name)} ${value}\``,
      )
      .replaceAll(/`(\w+)`/g, (_, name: string) => `\`${toTyped(name, entry, catalog)}\``),
  )
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}
