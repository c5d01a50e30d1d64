import { beginnings } from './areas/beginnings'
import { planning } from './areas/planning'
import { releasing } from './areas/releasing'
import { steps } from './areas/steps'
import { takingBack } from './areas/taking-back'
import { tryAreas } from './try-areas'

tryAreas('What is done at every door, in every state of a text', {
  'A step is for those whom the workflow names': steps,
  'Only the desk releases, and only what is approved and new': releasing,
  'Only the desk takes back, and only what is out': takingBack,
  'Only the desk plans, and a plan releases nothing before its hour': planning,
  'A missing text is begun by those whose commentary it is': beginnings,
})
