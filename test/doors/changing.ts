import { beginnings } from './areas/beginnings'
import { planning } from './areas/planning'
import { releasing } from './areas/releasing'
import { removals } from './areas/removals'
import { restorations } from './areas/restorations'
import { creations, edits } from './areas/savings'
import { steps } from './areas/steps'
import { takingBack } from './areas/taking-back'
import { textEdits } from './areas/text-edits'
import { tryAreas } from './try-areas'

tryAreas('What is changed at every door, in every state of a text', {
  'Only what is somebody’s to make is made': creations,
  'Only what is somebody’s to change is changed': edits,
  'A save changes words in their turn, and no state': textEdits,
  'An earlier wording comes back only in its turn': restorations,
  'A step is for those whom the workflow names': steps,
  'Only the desk releases, and only what is approved and new': releasing,
  'Only the desk takes back, and only what is out': takingBack,
  'Only the desk plans, and a plan releases nothing before its hour': planning,
  'A missing text is begun by those whose commentary it is': beginnings,
  'Nothing goes that readers know': removals,
})
