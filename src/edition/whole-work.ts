import type { Payload } from 'payload'
import { readAddressesOfYear, readCensus, readTakenBackAddresses } from '../cms/read/census'
import { type Work, wholeWork } from './work'

/** Every address of the site, read from the archive year by year. */
export async function readWholeWork(payload: Payload): Promise<Work> {
  const census = await readCensus(payload)
  const addresses = await readTakenBackAddresses(payload)
  for (const year of census.years) addresses.push(...(await readAddressesOfYear(payload, year)))
  return wholeWork(census, addresses)
}
