import type { CallOptions } from '@cloudconnexa/core'
import { callListener } from '@cloudconnexa/core/runtime'
import { type Job, type JobSteps, type ServiceContext, startJob } from '@cloudconnexa/core/service'
import type { ApplyOptions } from './apply/apply-options.ts'
import type {
  CompareOptions,
  ExportOptions,
  ExportToOptions,
  ReadOptions,
  WorkflowOptions,
} from './configuration-options.ts'
import type { FileSet } from './files/file-set.ts'
import type { FileLayout } from './files/write-files.ts'
import type { Kind } from './kind/kind.ts'
import { loadAllKinds } from './load-all-kinds.ts'
import type { KindSet } from './kind/kind-set.ts'
import type { Account, Notice } from './model/account.ts'
import type { Configuration, ConfiguredObject } from './model/configuration.ts'
import type { Plan } from './plan-model/plan.ts'

/** What an export has written, or, in a dry run, would write. */
export interface ExportReport {
  /** Files that were written; files that say the same already, whatever their comments, are not among them. */
  readonly changed: readonly string[]
  /** Files that were removed, because the account has no object for them. */
  readonly removed: readonly string[]
  /** Files that the account has no object for, and that were left. A plan creates the objects. */
  readonly stale: readonly string[]
  /** Number of objects by kind. */
  readonly counts: Readonly<Record<string, number>>
  /** What is not in the files. */
  readonly notices: readonly Notice[]
}

/** Configuration as code: a Cloud ID as files, and files as a Cloud ID. */
export class ConfigurationService {
  readonly #context: ServiceContext
  readonly #kinds: readonly Kind[]
  #loaded: Promise<KindSet> | undefined

  /** @param kinds - Kinds of plugins, besides those of this package. */
  constructor(context: ServiceContext, kinds: readonly Kind[]) {
    this.#context = context
    this.#kinds = kinds
  }

  /**
   * Reads an account. Sends several requests, one for each list at least, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param options - `kinds` reads less; `timeout` is that of all requests together.
   *
   * @example
   * ```ts
   * const { objects } = await client.configuration.read({ kinds: ['network'] })
   * ```
   */
  async read(options: ReadOptions = {}): Promise<Account> {
    const { readAccount } = await import('./read/read-account.ts')
    const { kinds, onProgress, ...call } = options
    const onKind = (done: number, total: number, kind: string): void => {
      const current = done < total ? { current: kind } : {}
      callListener(
        () => onProgress?.({ done, total, failed: 0, ...current }),
        () => this.#context.logger.warn('the listener `onProgress` of a workflow has failed'),
      )
    }
    return readAccount(this.#context, await this.#loadKinds(), {
      kinds,
      call: this.#context.shareTimeout(call satisfies CallOptions),
      onKind,
    })
  }

  /**
   * Reads an account and writes it as files, in memory. Sends several requests, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param layout - A file for each object, or one for all.
   * @throws {WorkflowError} (`NAME_DUPLICATE`) when names are not unique and `duplicates` does not say what to do.
   *
   * @example
   * ```ts
   * const files = await client.configuration.toFiles('file')
   * console.log([...files.keys()].join()) // prints cloudconnexa.yaml
   * ```
   */
  async toFiles(layout: FileLayout = 'folder', options: ExportOptions = {}): Promise<FileSet> {
    const { files } = await this.#readFiles(layout, options)
    return files
  }

  /**
   * Exports an account: writes the files of a configuration to the disk. A file that says something else is replaced, with its
   * comments; `$protected` and the names of secrets are kept. Sends several requests, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param path - A folder; or a file that ends in `.yaml`, for everything in one.
   * @throws {WorkflowError} (`NAME_DUPLICATE`) when names are not unique and `duplicates` does not say what to do; (`FILE_EXISTS`) when
   *   the path is a file with something else in it, which would be lost.
   *
   * @example
   * ```ts
   * const { changed, notices } = await client.configuration.export('cloudconnexa')
   * ```
   */
  async export(path: string, options: ExportToOptions = {}): Promise<ExportReport> {
    const { prune = false, dryRun = false, ...rest } = options
    const { isOneFile, listStaleFiles, prepareStateFolder, removeFiles, saveFiles } =
      await import('./files/disk.ts')
    const { checkFolder, checkTarget, readPresent } = await import('./export/check-target.ts')
    // Before an account of thousands of objects is read for nothing.
    if (!isOneFile(path)) await checkFolder(path)
    const present = await readPresent(path, await this.#loadKinds())
    const { account, files } = await this.#readFiles(isOneFile(path) ? 'file' : 'folder', rest, present)
    await checkTarget(path, files)
    const { listFolders } = await import('./files/layout.ts')
    const folders = listFolders(await this.#loadKinds(), account.kinds)
    const counts: Record<string, number> = {}
    for (const { kind } of account.objects) counts[kind] = (counts[kind] ?? 0) + 1
    const changed = await saveFiles(path, files, { dryRun })
    const stale = await listStaleFiles(path, files, folders)
    if (prune && !dryRun) await removeFiles(stale)
    if (!dryRun) await prepareStateFolder(path)
    const [removed, left] = prune ? [stale, []] : [[], stale]
    return { changed: changed, removed, stale: left, counts, notices: account.notices }
  }

  /**
   * Reads files and checks them against each other, without an account. Sends nothing; `validateConfiguration` does the same without a
   * client.
   *
   * No operation.
   *
   * @param path - The folder or file.
   * @returns What the files say.
   * @throws {WorkflowError} (`FILE_INVALID` and others) with every finding and its place.
   *
   * @example
   * ```ts
   * const { objects } = await client.configuration.validate('cloudconnexa')
   * ```
   */
  async validate(path: string): Promise<Configuration> {
    const { loadConfiguration } = await import('./files/load-configuration.ts')
    return loadConfiguration(path, await this.#loadKinds())
  }

  /**
   * Shows every difference between an account and files, whatever a plan would be allowed to do about it. Writes nothing. Sends several
   * requests, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param path - The folder or file.
   * @throws {WorkflowError} when the files are not valid or do not fit the account.
   *
   * @example
   * ```ts
   * const { changes } = await client.configuration.diff('cloudconnexa')
   * ```
   */
  diff(path: string, options: WorkflowOptions = {}): Promise<Plan> {
    return this.plan(path, { ...options, allowDelete: true, allowInvitations: true, allowLargeChanges: true })
  }

  /**
   * Plans what makes an account as files say. Writes nothing, neither to the account nor to the disk.
   *
   * All operations that list or read what is configured.
   *
   * @param path - The folder or file.
   * @throws {WorkflowError} when the files are not valid or do not fit the account.
   *
   * @example
   * ```ts
   * const { counts } = await client.configuration.plan('cloudconnexa', { allowDelete: true })
   * ```
   */
  async plan(path: string, options: CompareOptions = {}): Promise<Plan> {
    const { createPlan } = await import('./plan/create-plan.ts')
    const { allowDelete, allowInvitations, allowLargeChanges, secrets, stateFolder, ...rest } = options
    const { loadMemory } = await import('./apply/load-memory.ts')
    const configuration = await this.validate(path)
    const kinds = await this.#loadKinds()
    const { listNeededKinds } = await import('./plan/needed-kinds.ts')
    const account = await this.read({
      ...rest,
      kinds: listNeededKinds(configuration.managed, configuration.objects, kinds),
    })
    return createPlan(account, configuration, {
      kinds,
      options: { allowDelete, allowInvitations, allowLargeChanges },
      limits: await this.#context.limits(),
      now: this.#context.now(),
      scope: await this.#context.tokenScope(),
      memory: await loadMemory(account, configuration, kinds, { secrets, stateFolder }),
    })
  }

  /**
   * Makes an account as a plan says: at most once at a time on a machine, in an order that fits, several changes at once, with a journal
   * on the disk. A change that fails skips only what depends on it. Each object is compared with what the plan saw of it first.
   *
   * All operations that change what is configured.
   *
   * @param plan - The plan, such as `parsePlanFile` reads it.
   * @throws {WorkflowError} when the plan cannot be applied: it was edited (`PLAN_INVALID`), is for another Cloud ID (`PLAN_FOREIGN`), the
   *   account has moved on (`PLAN_STALE`), a secret is missing (`SECRET_UNRESOLVED`), another apply is under way (`APPLY_UNDER_WAY`).
   *   Nothing was changed then.
   *
   * @example
   * ```ts
   * const plan = await client.configuration.plan('cloudconnexa')
   * const { counts } = await client.configuration.apply(plan)
   * ```
   */
  apply(plan: Plan, options: ApplyOptions = {}): Job {
    const { secrets: _, stateFolder: __, ...job } = options
    const prepare = async (call: CallOptions): Promise<JobSteps> => {
      const { startApply } = await import('./apply/start-apply.ts')
      return startApply(plan, { context: this.#context, kinds: await this.#loadKinds(), options }, call)
    }
    return startJob(
      this.#context,
      { prepare, countRows: () => plan.changes.length + plan.omissions.length },
      job,
    )
  }

  /**
   * Goes on with an apply that a crash, a kill or a failure has interrupted. What was begun is looked up before it is sent again.
   *
   * All operations that change what is configured.
   *
   * @throws {WorkflowError} (`NOTHING_TO_RESUME`) when none was interrupted.
   *
   * @example
   * ```ts
   * const { counts } = await client.configuration.resume()
   * ```
   */
  resume(options: ApplyOptions = {}): Job {
    const { secrets: _, stateFolder: __, ...job } = options
    let rows: number | undefined
    const prepare = async (call: CallOptions): Promise<JobSteps> => {
      const { startResume } = await import('./apply/start-apply.ts')
      const started = await startResume(
        { context: this.#context, kinds: await this.#loadKinds(), options },
        call,
      )
      rows = started.rows
      return started.steps
    }
    return startJob(this.#context, { prepare, countRows: () => rows }, job)
  }

  async #readFiles(
    layout: FileLayout,
    options: ExportOptions,
    present: readonly ConfiguredObject[] = [],
  ): Promise<{ account: Account; files: FileSet }> {
    const { duplicates = 'refuse', ...rest } = options
    const account = await this.read(rest)
    const { refuseDuplicates } = await import('./read/refuse-duplicates.ts')
    if (duplicates === 'refuse') refuseDuplicates(account)
    const { writeFiles } = await import('./files/write-files.ts')
    const kinds = await this.#loadKinds()
    const { keepWritten } = await import('./export/keep-written.ts')
    const objects = keepWritten(account.objects, present, kinds)
    return { account, files: writeFiles({ kinds: account.kinds, objects }, kinds, layout) }
  }

  #loadKinds(): Promise<KindSet> {
    this.#loaded ??= loadAllKinds(this.#kinds)
    return this.#loaded
  }
}
