import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type DocumentedOperation,
  documentedOperations,
  namedOperations,
  findPublicMethod,
} from './document.ts'
import type { PreparedRow } from './operation-row.ts'
import { sections } from './sections/index.ts'
import { type ObservedWorkspace, openWorkspace } from './workspace.ts'

/** `names.json` has no method of the client for it: the token manager asks for tokens, whichever call needs one. */
const tokenRequest = { id: 'requestToken', method: 'ready' }

const inTable = sections.flatMap(({ rows }) => Object.keys(rows)).toSorted()

describe('the table', () => {
  it('has one row for every operation of the document, and none for another', () => {
    expect(inTable).toEqual(documentedOperations.map(({ id }) => id).toSorted())
  })

  it('covers every public method', () => {
    expect(inTable).toEqual(namedOperations.toSorted())
  })
})

describe.each(sections)('$name', ({ rows, emulator }) => {
  let workspace: ObservedWorkspace
  beforeAll(async () => {
    workspace = await openWorkspace({ emulator })
  })
  afterAll(() => workspace[Symbol.asyncDispose]())

  describe.each(documentedOperations.filter(({ id }) => Object.hasOwn(rows, id)))(
    '$id',
    ({ id, method, path, status }) => {
      let prepared: PreparedRow
      beforeEach(async () => {
        prepared = await prepare(workspace, id)
      })

      it(`goes out as ${method} ${path} and returns the response`, async () => {
        expect(await prepared.call(workspace.client)).toEqual(prepared.response)
        expect(workspace.requests()).toEqual([`${method} ${path} ${String(status)}`])
        expect(workspace.calls).toEqual([id === tokenRequest.id ? tokenRequest.method : findPublicMethod(id)])
        if (prepared.effect) expect(await prepared.effect.read()).toEqual(prepared.effect.value)
      })

      it('fails as it should', async () => {
        for (const failure of prepared.failures) await expectFailure(workspace, { id, method, path }, failure)
      })
    },
  )

  async function prepare(observed: ObservedWorkspace, id: string): Promise<PreparedRow> {
    const prepared = await (rows[id] ?? expect.unreachable(`no row for ${id}`)).prepare(observed)
    observed.forget()
    return prepared
  }
})

async function expectFailure(
  workspace: ObservedWorkspace,
  { id, method, path }: Pick<DocumentedOperation, 'id' | 'method' | 'path'>,
  { call, fault, error: kind, code, status }: PreparedRow['failures'][number],
): Promise<void> {
  workspace.forget()
  if (fault) workspace.emulator.faults.add(fault)
  const error: unknown = await Promise.resolve(call(workspace.client)).catch((reason: unknown) => reason)
  workspace.emulator.faults.clear()
  expect(error).toBeInstanceOf(kind)
  expect(error).toMatchObject({
    code,
    ...(id === tokenRequest.id ? {} : { operation: id }),
    ...(status === undefined ? {} : { status }),
  })
  expect(workspace.requests()).toEqual(status === undefined ? [] : [`${method} ${path} ${String(status)}`])
}
