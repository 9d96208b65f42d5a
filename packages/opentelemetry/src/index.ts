export {
  type Instrumentation,
  type InstrumentationOptions,
  registerInstrumentation,
} from './register-instrumentation.ts'
