import type { Release } from '../../payload-types'
import type { RecordedActor } from '../actor'

/** Whoever ordered that a release is taken back. */
export function takenBackBy(release: Release): RecordedActor {
  return {
    actor: release.takenBackActor ?? null,
    actorName: release.takenBackBy ?? '',
    actorRole: release.takenBackRole ?? '',
  }
}
