export type {
  AttemptDiagnostics,
  CallDiagnostics,
  DiagnosticsErrorCode,
  OperationDiagnostics,
  RateLimitDiagnostics,
  RateLimitModeChange,
  RateLimitRefusal,
  RateLimitStateChange,
  RateLimitWait,
  ServerDiagnostics,
  TokenDiagnostics,
} from './diagnostics/messages.ts'
