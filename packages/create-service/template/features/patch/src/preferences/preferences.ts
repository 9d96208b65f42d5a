/** Preferences of __a-resource-words__. */
export interface __Resource__PreferencesResponse {
  /** Whether it takes part. */
  readonly enabled: boolean
  /** Days that things are kept. */
  readonly retention: number
}

/** Body of `patch__Resource__Preferences`: what is absent stays as it is. */
export interface __Resource__PreferencesRequest {
  /** Whether it takes part. */
  enabled?: boolean
  /** Days that things are kept. */
  retention?: number
}
