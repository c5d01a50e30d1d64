import { removals } from './areas/removals'
import { restorations } from './areas/restorations'
import { creations, edits } from './areas/savings'
import { textEdits } from './areas/text-edits'
import { tryAreas } from './try-areas'

tryAreas('What is saved at every door, in every state of a text', {
  'Only what is somebody’s to make is made': creations,
  'Only what is somebody’s to change is changed': edits,
  'A save changes words in their turn, and no state': textEdits,
  'An earlier wording comes back only in its turn': restorations,
  'Nothing goes that readers know': removals,
})
