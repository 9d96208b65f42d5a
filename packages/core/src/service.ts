export type { ServiceDefinitions } from './client/create-client.ts'
export { reservedFilterNames } from './call/split-list-options.ts'
export type { LazyModel, ModelParser, ParserIssue } from './model/lazy-model.ts'
export {
  type BodyEncoding,
  type Contract,
  type HttpMethod,
  type ModelLoader,
  type Operation,
  type OperationFactory,
  type OperationInput,
  type OperationOutput,
  operations,
  type QueryParameter,
  type QueryParameterKind,
  type WrittenRequest,
} from './contract/operation.ts'
export {
  bareArray,
  cursors,
  type PageEnvelope,
  pageNumbers,
  type PageQuery,
  type PagingStyle,
} from './paging/paging-style.ts'
export type { RawPaging, RawQuery, RawQueryValue } from './raw-request/raw-request.ts'
export type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './model/standard-schema.ts'
export { type TimeRange, windowedCursors } from './paging/windowed-cursors.ts'
export { createDraft } from './service/create-draft.ts'
export { type Draft, toRequest } from './service/draft.ts'
export { checkBodies, createInvalidInput, type PlannedBody } from './service/check-bodies.ts'
export type { Job, JobOptions, JobProgress, JobReport, JobRow, JobStatus } from './service/jobs/job.ts'
export type { JobItem, JobPlan, JobStep, JobSteps } from './service/jobs/job-step.ts'
export { startJob } from './service/jobs/start-job.ts'
export { type Patch, patchResource, type PatchSteps } from './service/patch.ts'
export type { PollOptions, PollResult } from './service/poll-options.ts'
export { findByName } from './service/find-by-name.ts'
export { requireKey } from './service/require-key.ts'
export { isSameName } from './service/same-name.ts'
export {
  defineService,
  type ListInput,
  type ListOptions,
  type ServiceContext,
  type ServiceDefinition,
  specificationVersion,
} from './service/service.ts'
export { waitFor, type WaitOptions, type WaitSteps } from './service/wait-for.ts'
export { formatInstant, toMilliseconds } from './time/instant.ts'
