/** Help on `--fault`, printed below the options. */
export const faultHelp = `
Faults:
  which requests  [METHOD] [/whole/path or ~pattern] count= after= probability=
  what happens    delay=<ms> status=<status> body= throttle retryAfter=<s> rateLimitHeaders=false
                  resetBefore resetAfter expireToken handshake=alert|reset (with --tls)
  response        contentType= malformedJson bodySize=<bytes> truncateAfter=<bytes>
                  bytesPerSecond= chunkDelay=<ms> chunkSize=<bytes>
Examples:
  --fault 'POST ~/users status=503 count=2'
  --fault 'throttle retryAfter=7 after=10 count=5'
  --fault '{"path":"/api/v1/networks","delay":2000,"probability":0.1}'
`
