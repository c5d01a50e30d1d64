export const week = 'September 14 – September 20, 2020'
export const verdict = 'The situation has not changed'
export const lead =
  'The government of Arvenia has returned to its old plan for the ports, and hopes that others will pay for it.'
export const first =
  'On Monday the harbour minister told the assembly in Lorn that the quays cannot wait, and asked for forty million crowns.'
export const second =
  'The opposition answered that the ports had been promised money three times since 2009, and left the hall before the vote.'

/** A page of an invented old site with markup between its two paragraphs, and more below them. */
export function around(markup: string, below = ''): string {
  const header = `<p>${week}</p><p>Economy</p><h1>Ports for sale</h1><p>${verdict}</p><p>By Marta Hellin</p>`
  return `<!doctype html><html lang="en"><head><title>Ports for sale</title></head><body>${header}<p>${lead}</p><p>${first}</p>${markup}<p>${second}</p>${below}</body></html>`
}
