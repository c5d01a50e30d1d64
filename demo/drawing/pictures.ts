import { copper, copperAugust } from './chart-copper'
import { bodyCameras, gasPrice, harvest } from './chart-counts'
import type { Chart } from './chart-frame'
import { crownRate, inflation } from './chart-prices'
import { primaryVotes, threshold } from './chart-votes'
import { annaRudin } from './portrait-anna-rudin'
import { danielOstrey } from './portrait-daniel-ostrey'
import { ilar } from './portrait-ilar'
import { joachimTell } from './portrait-joachim-tell'
import { sofiaKarn } from './portrait-sofia-karn'
import { veraMalin } from './portrait-vera-malin'
import { assembly } from './scene-assembly'
import { compressorStation } from './scene-compressor-station'
import { ferry } from './scene-ferry'
import { harbour } from './scene-harbour'
import { highmarkSchool } from './scene-highmark-school'
import { irsaCrossing } from './scene-irsa-crossing'
import { march } from './scene-march'
import { tarnikPit } from './scene-tarnik-pit'
import { tribunal } from './scene-tribunal'

type Named = { name: string; draw: () => string }

export const scenes: readonly Named[] = [
  { name: 'assembly', draw: assembly },
  { name: 'harbour', draw: harbour },
  { name: 'tarnik-pit', draw: tarnikPit },
  { name: 'highmark-school', draw: highmarkSchool },
  { name: 'irsa-crossing', draw: irsaCrossing },
  { name: 'tribunal', draw: tribunal },
  { name: 'compressor-station', draw: compressorStation },
  { name: 'ferry', draw: ferry },
  { name: 'march', draw: march },
]

export const portraits: readonly Named[] = [
  { name: 'anna-rudin', draw: annaRudin },
  { name: 'joachim-tell', draw: joachimTell },
  { name: 'vera-malin', draw: veraMalin },
  { name: 'daniel-ostrey', draw: danielOstrey },
  { name: 'sofia-karn', draw: sofiaKarn },
  { name: 'ilar', draw: ilar },
]

export const charts: readonly Chart[] = [
  copperAugust,
  copper,
  harvest,
  threshold,
  primaryVotes,
  bodyCameras,
  crownRate,
  inflation,
  gasPrice,
]
