/** For workflows: apart from the main entry, because a program without one has no use for it. */
export {
  type FileLocation,
  WorkflowError,
  type WorkflowErrorOptions,
  type WorkflowFinding,
} from './classes/workflow-error.ts'
