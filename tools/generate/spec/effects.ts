import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument, Operation } from './document.ts'

const effects = ['read', 'write', 'destructive'] as const

/** What an operation does to what is there: nothing, adding or changing it, or taking away what no other call restores. */
export type Effect = (typeof effects)[number]

interface EffectEntry {
  readonly effect: Effect
  readonly reason: string
}

/** The content of `spec/effects.json`. */
export interface EffectTable {
  /** The effect that operations of an HTTP method have. */
  readonly methods: Readonly<Record<string, EffectEntry>>
  /** The operations of which the method alone says something else, by id. */
  readonly operations: Readonly<Record<string, EffectEntry>>
}

const fileName = 'effects.json'

/** Reads `spec/effects.json`. */
export function readEffects(specFolder: string): EffectTable {
  // The file is part of this repository; `checkEffects` compares its contents with the API document.
  return JSON.parse(readFileSync(join(specFolder, fileName), 'utf8')) as EffectTable
}

/**
 * The effect of an operation, by its own entry or by its method.
 *
 * @throws Error when the table says nothing of the method.
 */
export function getEffect(
  { methods, operations }: EffectTable,
  { id, method }: Pick<Operation, 'id' | 'method'>,
): Effect {
  const entry = operations[id] ?? methods[method]
  if (entry === undefined) throw new Error(`spec/${fileName} does not say what ${method} does.`)
  return entry.effect
}

/** The strongest of some effects; `read` where there are none. */
export function getStrongestEffect(found: readonly Effect[]): Effect {
  return effects.findLast((effect) => found.includes(effect)) ?? 'read'
}

/** Compares the table of effects with the API document; returns one sentence per mistake. */
export function checkEffects(table: EffectTable, document: ApiDocument): readonly string[] {
  const methods = new Map(document.operations.map(({ id, method }) => [id, method]))
  const documented = new Set(methods.values())
  return [
    ...[...documented]
      .filter((method) => table.methods[method] === undefined)
      .map((method) => `spec/${fileName}: says nothing of ${method}`),
    ...Object.entries({ ...table.methods, ...table.operations }).flatMap(([name, entry]) =>
      checkEntry(name, entry),
    ),
    ...Object.entries(table.operations).flatMap(([id, { effect }]) => {
      const method = methods.get(id)
      if (method === undefined) return [`spec/${fileName}: the API document has no operation ${id}`]
      return table.methods[method]?.effect === effect
        ? [`spec/${fileName}: ${id} is listed, but ${effect} is what ${method} says already`]
        : []
    }),
  ]
}

function checkEntry(name: string, { effect, reason }: EffectEntry): readonly string[] {
  return [
    ...(effects.includes(effect)
      ? []
      : [`spec/${fileName}: the effect of ${name} is none of ${effects.join(', ')}`]),
    ...(reason.trim() === '' ? [`spec/${fileName}: ${name} has no reason`] : []),
  ]
}
