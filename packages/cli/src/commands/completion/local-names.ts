import { findHost } from '../../session/contexts/environment-target.ts'
import { listContexts } from '../../session/contexts/context-file.ts'
import type { LocalKind } from '../../inputs/command-inputs.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { httpMethods } from '../api/http-methods.ts'
import { kindNames } from '../configuration/kind-names.gen.ts'
import { readPluginManifest } from '../plugins/plugin-manifest.ts'
import type { Candidate } from './list-candidates.ts'

/** Lists what completes a value, without an account. */
type ReadLocal = (terminal: Pick<Terminal, 'environment'>) => Promise<readonly Candidate[]>

/** Paths are known to the shell. */
const readers: Readonly<Record<Exclude<LocalKind, 'path'>, ReadLocal>> = {
  async context(terminal) {
    const contexts = await listContexts(terminal)
    return contexts.map((context) => ({
      value: context.name,
      description: `${findHost(context) ?? ''}${context.isCurrent ? ', the current one' : ''}`,
    }))
  },
  plugin({ environment }) {
    const { plugins } = readPluginManifest(environment)
    return Promise.resolve(plugins.map(({ name, version }) => ({ value: name, description: version })))
  },
  httpMethod: () => Promise.resolve(toCandidates(httpMethods)),
  configurationKind: () => Promise.resolve(toCandidates(kindNames)),
}

function toCandidates(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, description: '' }))
}

/**
 * Finds what lists the values of a kind that no account has to be known for.
 *
 * @param kind - What the values are for.
 * @returns `undefined` for kinds of objects of an account.
 */
export function findLocalReader(kind: string): ReadLocal | undefined {
  return new Map<string, ReadLocal>(Object.entries(readers)).get(kind)
}
