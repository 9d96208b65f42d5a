import { createDraft, type Draft, toRequest } from '@cloudconnexa/core/service'
import type {
  AccessGroupRequest,
  AccessGroupResponse,
  AccessItemDestinationRequest,
  AccessItemDestinationResponse,
  AccessItemSourceRequest,
  AccessItemSourceResponse,
} from './models/index.gen.ts'

type ItemResponse = AccessItemSourceResponse | AccessItemDestinationResponse
type ItemDraft = Draft<AccessItemSourceRequest & AccessItemDestinationRequest>

/** The request that would write an access group as it was read. Whether it is the default group cannot be written. */
export function draftAccessGroup(group: AccessGroupResponse): AccessGroupRequest {
  return createDraft(group, ({ name, description, source, destination }) =>
    toRequest<AccessGroupRequest>({
      name,
      description,
      source: source?.map(draftItem),
      destination: destination?.map(draftItem),
    }),
  )
}

// Children go back even where everything is covered: leaving them out might widen the access if the API counts them.
function draftItem({ type, allCovered, parent, children }: ItemResponse): ItemDraft {
  return { type, allCovered, parent, children }
}
