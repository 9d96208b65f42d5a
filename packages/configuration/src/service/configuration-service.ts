import type { Job, ServiceContext } from '@cloudconnexa/core/service'
import type { ApplyOptions } from '../apply/apply-options.ts'
import { type JobDependencies, startApplyJob, startResumeJob } from '../apply/start-jobs.ts'
import type {
  CompareOptions,
  ExportOptions,
  ExportToOptions,
  ReadOptions,
  WorkflowOptions,
} from './configuration-options.ts'
import type { ExportSource } from './export-account.ts'
import type { ExportReport } from '../export/export-report.ts'
import type { FileSet } from '../files/file-set.ts'
import type { FileLayout } from '../files/write-files.ts'
import type { Kind } from '../kind/kind.ts'
import { loadAllKinds } from '../kinds/load-all-kinds.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { Account } from '../model/account.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Plan } from '../plan-model/plan.ts'

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
    const { readWithProgress } = await import('./read-with-progress.ts')
    return readWithProgress(this.#context, await this.#loadKinds(), options)
  }

  /**
   * Reads an account and writes it as files, in memory. Sends several requests, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param layout - A file for each object, or one for all.
   * @throws {WorkflowError} (`NAME_DUPLICATE`, `NAME_EMPTY`) when names are not unique or missing, and `duplicates` does not say what to
   *   do.
   *
   * @example
   * ```ts
   * const files = await client.configuration.toFiles('file')
   * console.log([...files.keys()].join()) // prints cloudconnexa.yaml
   * ```
   */
  async toFiles(layout: FileLayout = 'folder', options: ExportOptions = {}): Promise<FileSet> {
    const { readAsFiles } = await import('./export-account.ts')
    const { files } = await readAsFiles(await this.#createSource(), layout, options)
    return files
  }

  /**
   * Exports an account: writes the files of a configuration to the disk. A file that says something else is replaced, with its
   * comments; `$protected` and the names of secrets are kept. Sends several requests, so the result is a plain promise.
   *
   * All operations that list or read what is configured.
   *
   * @param path - A folder; or a file that ends in `.yaml`, for everything in one.
   * @throws {WorkflowError} (`NAME_DUPLICATE`, `NAME_EMPTY`) when names are not unique or missing, and `duplicates` does not say what to
   *   do; (`FILE_EXISTS`) when the path is a file with something else in it, which would be lost.
   *
   * @example
   * ```ts
   * const { changed, notices } = await client.configuration.export('cloudconnexa')
   * ```
   */
  async export(path: string, options: ExportToOptions = {}): Promise<ExportReport> {
    const { exportAccount } = await import('./export-account.ts')
    return exportAccount(await this.#createSource(), path, options)
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
    const { loadConfiguration } = await import('../files/load-configuration.ts')
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
    const { planConfiguration } = await import('./plan-configuration.ts')
    const configuration = await this.validate(path)
    return planConfiguration(configuration, await this.#loadKinds(), this.#context, options)
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
    return startApplyJob(this.#jobs, plan, options)
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
    return startResumeJob(this.#jobs, options)
  }

  async #createSource(): Promise<ExportSource> {
    return { kinds: await this.#loadKinds(), read: (options) => this.read(options) }
  }

  get #jobs(): JobDependencies {
    return { context: this.#context, loadKinds: () => this.#loadKinds() }
  }

  #loadKinds(): Promise<KindSet> {
    this.#loaded ??= loadAllKinds(this.#kinds)
    return this.#loaded
  }
}
