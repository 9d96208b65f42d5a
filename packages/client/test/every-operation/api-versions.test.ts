import { NotFoundError, UnsupportedOperationError } from '@cloudconnexa/errors'
import type { ApiVersion } from '@cloudconnexa/core'
import { apiVersions } from '@cloudconnexa/core'
import { expect, it } from 'vitest'
import { type DocumentedOperation, documentedOperations } from './document.ts'
import type { PreparedRow } from './operation-row.ts'
import { sections } from './sections/index.ts'
import { type ObservedWorkspace, openWorkspace } from './workspace.ts'

/** What a client of the version before does instead; every other operation is refused. */
const fallbacks: Readonly<Record<string, string>> = {
  getUserGroup: 'GET /api/v1/user-groups 200',
  getDnsRecord: 'GET /api/v1/dns-records 200',
}

const later = documentedOperations.filter(({ since }) => since !== apiVersions[0])

interface Trial extends AsyncDisposable {
  readonly workspace: ObservedWorkspace
  readonly prepared: PreparedRow
  /** Calls the operation with a client that is set to this version. */
  callWith(
    apiVersion: ApiVersion,
  ): Promise<{ readonly response: unknown; readonly requests: readonly string[] }>
}

/** Prepares the row of an operation in an emulator of its own, and forgets what that took. */
async function attempt(id: string): Promise<Trial> {
  const section =
    sections.find(({ rows }) => Object.hasOwn(rows, id)) ?? expect.unreachable(`no section for ${id}`)
  const workspace = await openWorkspace(section)
  const prepared = await (section.rows[id] ?? expect.unreachable(`no row for ${id}`)).prepare(workspace)
  workspace.forget()
  return {
    workspace,
    prepared,
    async callWith(apiVersion) {
      const client = workspace.connect({ apiVersion })
      await client.ready()
      workspace.forget()
      return { response: await prepared.call(client), requests: workspace.requests() }
    },
    [Symbol.asyncDispose]: () => workspace[Symbol.asyncDispose](),
  }
}

function findVersionBefore({ since }: DocumentedOperation): ApiVersion {
  return apiVersions[apiVersions.indexOf(since) - 1] ?? expect.unreachable(`nothing before ${since}`)
}

it('concerns nineteen operations', () => {
  expect(later).toHaveLength(19)
  expect(later.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(fallbacks)))
})

const withFallback = later.filter(({ id }) => Object.hasOwn(fallbacks, id))
const withoutFallback = later.filter(({ id }) => !Object.hasOwn(fallbacks, id))

it.each(withoutFallback)('$id is refused before API $since, and nothing is sent', async (operation) => {
  const { id, since } = operation
  await using trial = await attempt(id)
  const apiVersion = findVersionBefore(operation)
  const call = trial.prepared.call(trial.workspace.connect({ apiVersion }))
  const error: unknown = await Promise.resolve(call).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UnsupportedOperationError)
  expect(error).toMatchObject({ code: 'UNSUPPORTED_OPERATION', operation: id, since, apiVersion })
  expect(trial.workspace.requests()).toEqual([])
})

it.each(withFallback)('$id gives the same response before API $since, by a fallback', async (operation) => {
  const { id } = operation
  await using trial = await attempt(id)
  const { response, requests } = await trial.callWith(findVersionBefore(operation))
  expect(response).toEqual(trial.prepared.response)
  expect(requests).toEqual([fallbacks[id]])
})

it.each(withFallback)('$id knows before API $since what does not exist', async (operation) => {
  await using trial = await attempt(operation.id)
  const client = trial.workspace.connect({ apiVersion: findVersionBefore(operation) })
  const [failure] = trial.prepared.failures
  const call = failure?.call(client) ?? expect.unreachable('no failure')
  await expect(Promise.resolve(call)).rejects.toBeInstanceOf(NotFoundError)
})

it.each(later)('$id is there from API $since on', async ({ id, since, method, path, status }) => {
  await using trial = await attempt(id)
  const { response, requests } = await trial.callWith(since)
  expect(response).toEqual(trial.prepared.response)
  expect(requests).toEqual([`${method} ${path} ${String(status)}`])
})
