import { rename } from 'node:fs/promises'

/** Gives a folder a name that says when it was put aside; what is in it stays as it is. */
export async function setAsideFolder(folder: string, now: Date): Promise<string> {
  const moment = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')
  const place = `${folder.replace(/\/+$/, '')}.set-aside-${moment}`
  await rename(folder, place)
  return place
}
