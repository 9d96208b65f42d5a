import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addFeatures } from './add-features.ts'

/** Folders of the template: what all services have, what belongs to one of another author, and what is chosen. */
export type TemplatePart = 'service' | 'third-party' | 'first-party' | `features/${string}`

/** Files whose names would mean something to npm, git or the tools of this repository carry it besides. */
const templateExtension = '.template'

/**
 * The files of some parts of the template, by their path with slashes, with every `__placeholder__` replaced. Not yet
 * formatted.
 *
 * @param features - Names of those that are added.
 * @throws {RangeError} when a placeholder has no value.
 */
export function fillTemplate(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string>>,
  features: readonly string[] = [],
): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const folders = [...parts, ...features.map((name): TemplatePart => `features/${name}`)]
  for (const part of folders) {
    const folder = fileURLToPath(new URL(`../template/${part}`, import.meta.url))
    for (const path of listPaths(folder)) {
      const source = path.split(sep).join('/').replace(templateExtension, '')
      const target = fill(source, values)
      const isJson = target.endsWith('.json')
      const text = addFeatures(source, readFileSync(join(folder, path), 'utf8'), features)
      files.set(target, fill(text, values, isJson ? escapeJson : undefined))
    }
  }
  return files
}

function listPaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  written: (value: string) => string = (value) => value,
): string {
  return text.replaceAll(/__([A-Za-z]+(?:-[a-z]+)*)__/g, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new RangeError(`The template has ${placeholder}, for which there is no value.`)
    return written(value)
  })
}

/** The value as it stands between the quotes of a JSON text. */
function escapeJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}
