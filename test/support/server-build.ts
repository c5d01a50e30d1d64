import { buildWhenNeeded } from '../../src/cli/build-site'

/** Vitest calls this once before the tests of the `e2e` project: they run the site as it is built. */
export default async function setup(): Promise<void> {
  if (!(await buildWhenNeeded())) throw new Error('Without a build there is no site to test.')
}
